import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';

export type View = 'canvas' | 'outline';

const NARROW = '(max-width: 639px)';

/** Canvas or outline, remembered in the URL. A narrow window starts with the outline. */
export function useView(): readonly [View, (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const isNarrow = useIsNarrow();
  const asked = search.get('view');
  const view = asked === 'canvas' || asked === 'outline' ? asked : isNarrow ? 'outline' : 'canvas';
  const setView = (next: View) =>
    setSearch(
      (before) => {
        before.set('view', next);
        return before;
      },
      { replace: true, flushSync: true },
    );
  return [view, setView];
}

function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
