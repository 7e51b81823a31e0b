import { useSearchParams } from 'react-router-dom';

/** What a version is compared with: an entry, the canvas, or nothing. */
export type Against = number | 'canvas' | null;

export type HistoryPlace = {
  readonly isOpen: boolean;
  /** The entry looked at; null: the newest. */
  readonly version: number | null;
  readonly against: Against;
  readonly open: () => void;
  readonly close: () => void;
  readonly look: (version: number, against: Against) => void;
};

/** `?panel=history&version=12&against=9`: the address keeps the place, so that back and reload do. */
export function useHistoryPlace(): HistoryPlace {
  const [params, setParams] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>, replace: boolean) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace },
    );
  return {
    isOpen: params.get('panel') === 'history',
    version: entryIn(params.get('version')),
    against: params.get('against') === 'canvas' ? 'canvas' : entryIn(params.get('against')),
    open: () => change({ panel: 'history' }, false),
    close: () => change({ panel: null, version: null, against: null }, false),
    look: (version, against) =>
      change({ version: String(version), against: against === null ? null : String(against) }, true),
  };
}

function entryIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
