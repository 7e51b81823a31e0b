import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';

const NONE: readonly ProgramSummary[] = [];

export type Choose = (id: ProgramId, how: { readonly isOn: boolean; readonly isRange: boolean }) => void;

/** Which of the rows that are shown are selected: what a filter hides is never changed unseen. */
export function useSelection(rows: readonly ProgramSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<ProgramId>>(new Set());
  const shown = useRef(rows);
  const last = useRef<ProgramId | null>(null);
  useEffect(() => {
    shown.current = rows;
  });
  const selected = useMemo(() => (ids.size === 0 ? NONE : rows.filter(({ id }) => ids.has(id))), [rows, ids]);

  const choose = useCallback<Choose>((id, { isOn, isRange }) => {
    const chosen = isRange && last.current !== null ? between(shown.current, last.current, id) : [id];
    last.current = id;
    setIds((before) => {
      const next = new Set(before);
      for (const each of chosen) {
        if (isOn) next.add(each);
        else next.delete(each);
      }
      return next;
    });
  }, []);
  return {
    ids,
    selected,
    choose,
    chooseAll: (isOn: boolean) => setIds(new Set(isOn ? rows.map(({ id }) => id) : [])),
    keepOnly: (kept: readonly ProgramId[]) => setIds(new Set(kept)),
  };
}

/** Both ends included, whichever comes first. */
function between(rows: readonly ProgramSummary[], one: ProgramId, other: ProgramId): readonly ProgramId[] {
  const places = [one, other].map((id) => rows.findIndex((row) => row.id === id));
  if (places.includes(-1)) return [other];
  return rows.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id);
}
