import { useSyncExternalStore } from 'react';

/** As in program-table.module.css: below this width a row has a second line. */
const NARROW = '(max-width: 639px)';

export const ROW_HEIGHT = { wide: 44, narrow: 68 } as const;

export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, isNarrow);
}

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
