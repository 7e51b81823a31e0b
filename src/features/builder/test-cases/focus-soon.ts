/** Puts the focus on the first field of a row, once the rows have been drawn anew. */
export function focusSoon(rows: { readonly current: HTMLElement | null }, index: number): void {
  requestAnimationFrame(() =>
    rows.current?.children[index]?.querySelector<HTMLElement>('select, input')?.focus(),
  );
}
