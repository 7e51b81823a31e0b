/**
 * Where the focus goes when what a dialog was opened from is gone by the time the dialog closes. Dialogs leave the page a
 * moment after the screen.
 */
export function focusIfLost(place: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) place?.focus();
  });
}
