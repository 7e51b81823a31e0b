import { useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';

type Names = Catalogue['programs'];

/** What designs can say of other programs. The same map until a name or a status is another: figures change every second. */
export function useProgramNames(): Names {
  const listed = usePrograms(listedPrograms);
  const [names, setNames] = useState(() => getNames(listed));
  if (areSame(names, listed)) return names;
  const next = getNames(listed);
  setNames(next);
  return next;
}

function getNames(listed: readonly ProgramSummary[]): Names {
  return new Map(listed.map(({ id, name, status }) => [id, { id, name, status }]));
}

function areSame(names: Names, listed: readonly ProgramSummary[]): boolean {
  return (
    names.size === listed.length &&
    listed.every(({ id, name, status }) => {
      const known = names.get(id);
      return known?.name === name && known.status === status;
    })
  );
}
