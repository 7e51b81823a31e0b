import type { KeyboardEvent } from 'react';

/** [A3] Up and down walk along a column of controls that is one tab stop. */
export function walkColumn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = controls.indexOf(event.target as HTMLElement);
  const next = controls[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
