import { useSearchParams } from 'react-router-dom';

/** Whether the replay is open, remembered in the URL. */
export function useReplayPlace(): { readonly isOpen: boolean; readonly show: (isOpen: boolean) => void } {
  const [search, setSearch] = useSearchParams();
  const show = (isOpen: boolean) =>
    setSearch(
      (before) => {
        if (isOpen) before.set('replay', 'on');
        else before.delete('replay');
        return before;
      },
      { replace: true },
    );
  return { isOpen: search.get('replay') === 'on', show };
}
