import { useEffect, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { Problem } from '#contract/problem.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import {
  type ConsequencesSum,
  type ProgramConsequences,
  sumConsequences,
} from '#domain/consequences/consequences-sum.ts';

export type Counted =
  | { readonly kind: 'counting'; readonly done: number }
  | { readonly kind: 'uncounted'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly sum: ConsequencesSum };

/** Works out program by program what the event would do. */
export function useCounted(event: ConsequentialEvent, programs: readonly ProgramSummary[]) {
  const api = useApi();
  const [attempt, setAttempt] = useState(0);
  const [counted, setCounted] = useState<Counted>({ kind: 'counting', done: 0 });
  useEffect(() => {
    let isWanted = true;
    async function count(): Promise<void> {
      const each: ProgramConsequences[] = [];
      for (const { id, name } of programs) {
        const consequences = await api.consequences(id, event);
        if (!isWanted) return;
        each.push({ programId: id, name, consequences });
        setCounted({ kind: 'counting', done: each.length });
      }
      setCounted({ kind: 'ready', sum: sumConsequences(event, each) });
    }
    count().catch((error: unknown) => {
      if (isWanted) setCounted({ kind: 'uncounted', problem: getProblem(error) });
    });
    return () => {
      isWanted = false;
    };
  }, [api, event, programs, attempt]);
  const retry = () => {
    setCounted({ kind: 'counting', done: 0 });
    setAttempt((before) => before + 1);
  };
  return { counted, retry };
}
