import { useSearchParams } from 'react-router-dom';

/** What is played on the canvas in place of the live figures: what really happened, or a rehearsal. */
type Played = 'replay' | 'rehearsal';

type PlayPlace = { readonly isOpen: boolean; readonly show: (isOpen: boolean) => void };

const OTHER: Readonly<Record<Played, Played>> = { replay: 'rehearsal', rehearsal: 'replay' };

/** Whether it is open, remembered in the URL. The one gives way to the other, and history to either. */
export function usePlayPlace(played: Played): PlayPlace {
  const [search, setSearch] = useSearchParams();
  const show = (isOpen: boolean) =>
    setSearch(
      (before) => {
        before.delete(played);
        if (!isOpen) return before;
        before.set(played, 'on');
        for (const name of [OTHER[played], 'panel', 'version', 'against']) before.delete(name);
        return before;
      },
      { replace: true },
    );
  return { isOpen: search.get(played) === 'on' && search.get('panel') !== 'history', show };
}
