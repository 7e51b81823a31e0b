import type { KeyboardEvent } from 'react';

/** [A11Y-3] Up and down arrows move the focus within a column of controls that is one tab stop. */
export function moveFocusInColumn(event: KeyboardEvent<HTMLElement>): void {
  walk(event, { ArrowDown: 1, ArrowUp: -1 });
}

/** [A11Y-3] Left and right arrows move the focus within a row of them. */
export function moveFocusInRow(event: KeyboardEvent<HTMLElement>): void {
  walk(event, { ArrowRight: 1, ArrowLeft: -1 });
}

function walk(event: KeyboardEvent<HTMLElement>, steps: Readonly<Record<string, number>>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = controls.indexOf(event.target as HTMLElement);
  const next = controls[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
