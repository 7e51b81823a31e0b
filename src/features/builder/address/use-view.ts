import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import { storedValue } from '#store/stored-value.ts';

export type View = 'canvas' | 'outline';

/** What was chosen last on wide windows; narrow ones always begin with the outline. */
const storedView = storedValue<View>(
  'program-builder-view',
  (text) => (text === 'outline' ? 'outline' : 'canvas'),
  String,
);

const NARROW = '(max-width: 639px)';

/** Canvas or outline, as the address says, or else as it was chosen last. A narrow window starts with the outline. */
export function useView(): readonly [View, (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const isPhone = useIsPhone();
  const asked = search.get('view');
  const view = asked === 'canvas' || asked === 'outline' ? asked : isPhone ? 'outline' : storedView.read();
  const setView = (next: View) => {
    if (!isPhone) storedView.write(next);
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

/** So narrow that panels are sheets. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
