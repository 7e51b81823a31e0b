import type { Revised } from '#domain/revision.ts';
import { type ApiProblem, ApiRefusal } from './api-refusal.ts';

/** What people change, by its noun, and what to do when somebody else was faster. */
const WAYS_ON = {
  campaign: 'Copy what you wrote, open the campaign again, then decide.',
} as const;

/** [U2] Nobody's change is overwritten unseen. `revision` is the one that a change, or a deletion, was made on. */
export function checkRevision(kind: keyof typeof WAYS_ON, stored: Revised, revision: number): void {
  if (stored.revision !== revision) throw new ApiRefusal(staleRevision(kind));
}

function staleRevision(kind: keyof typeof WAYS_ON): ApiProblem {
  return {
    kind: 'staleRevision',
    title: `This ${kind} was changed after you opened it.`,
    detail: `Nothing was changed. ${WAYS_ON[kind]}`,
  };
}
