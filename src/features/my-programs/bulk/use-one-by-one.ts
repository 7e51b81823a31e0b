import { useRef, useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { bulkWords as words } from './words.ts';

export type BulkResult = {
  readonly programId: ProgramId;
  readonly name: string;
  /** Why it was not changed; null when it was. */
  readonly reason: Reason | null;
};

export type OneByOne =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'finished'; readonly results: readonly BulkResult[] };

type Target = Pick<ProgramSummary, 'id' | 'name'>;

/** Changes programs one after the other. One that is refused keeps none of the others back. */
export function useOneByOne() {
  const [state, setState] = useState<OneByOne>({ kind: 'waiting' });
  const isStopped = useRef(false);

  async function run<T extends Target>(
    targets: readonly T[],
    change: (target: T) => Promise<Reason | null>,
  ): Promise<readonly BulkResult[]> {
    const results: BulkResult[] = [];
    isStopped.current = false;
    for (const target of targets) {
      setState({ kind: 'running', done: results.length, of: targets.length });
      const reason = isStopped.current ? words.stopped : await change(target);
      results.push({ programId: target.id, name: target.name, reason });
    }
    setState({ kind: 'finished', results });
    return results;
  }

  const stop = () => {
    isStopped.current = true;
  };
  return { state, run, stop };
}
