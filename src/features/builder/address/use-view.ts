import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';

export type View = 'canvas' | 'outline';

/** What was chosen last on wide windows; narrow ones always begin with the outline. */
const KEY = 'program-builder-view';

const NARROW = '(max-width: 639px)';

/** Canvas or outline, as the address says, or else as it was chosen last. A narrow window starts with the outline. */
export function useView(): readonly [View, (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const isNarrow = useIsNarrow();
  const asked = search.get('view');
  const view = asked === 'canvas' || asked === 'outline' ? asked : isNarrow ? 'outline' : remembered();
  const setView = (next: View) => {
    if (!isNarrow) remember(next);
    setSearch(
      (before) => {
        before.set('view', next);
        return before;
      },
      { replace: true, flushSync: true },
    );
  };
  return [view, setView];
}

function remembered(): View {
  try {
    return localStorage.getItem(KEY) === 'outline' ? 'outline' : 'canvas';
  } catch {
    // Storage is refused: as if nothing had been chosen.
    return 'canvas';
  }
}

function remember(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // The address holds it for this page all the same.
  }
}

function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
