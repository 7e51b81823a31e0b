import { useSyncExternalStore } from 'react';

/** As in program-table.module.css: below this width a row has a second line. */
const NARROW = '(max-width: 639px)';
const ROW = 44;
const TWO_LINE_ROW = 68;

export function useRowHeight(): number {
  return useSyncExternalStore(listen, isNarrow) ? TWO_LINE_ROW : ROW;
}

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
