import type { Revised } from '#domain/revision.ts';
import { type ApiProblem, ApiRefusal } from './api-refusal.ts';

type Kind = keyof typeof WAYS_ON;

/** What people change, by its noun, and what to do when somebody else was faster. */
const WAYS_ON = {
  campaign: 'Copy what you wrote, open the campaign again, then decide.',
  segment: 'Look at the new version, then decide.',
  list: 'Close this, look at the list as it is now, then decide.',
  contact: 'Look at the contact as it is now, then decide.',
  preference: 'Open it again, then decide.',
  folder: 'Look at the folder as it is now, then decide.',
  'sender profile': 'Close this, look at the sender profile as it is now, then decide.',
  webhook: 'Close this, look at the webhook as it is now, then decide.',
  'API user': 'Close this, look at the API user as it is now, then decide.',
  'test case': 'Close this, look at the test case as it is now, then decide.',
} as const;

/** Only their name can change: the refusal tells it. */
const ONLY_RENAMED: readonly Kind[] = ['preference', 'folder', 'API user'];

/** [U2] Nobody's change is overwritten unseen. `revision` is the one that a change, or a deletion, was made on. */
export function checkRevision(
  kind: Kind,
  stored: Revised & { readonly name?: string },
  revision: number,
): void {
  if (stored.revision !== revision) throw new ApiRefusal(staleRevision(kind, stored.name));
}

function staleRevision(kind: Kind, name = ''): ApiProblem {
  const change = ONLY_RENAMED.includes(kind) ? `renamed to “${name}”` : 'changed';
  return {
    kind: 'staleRevision',
    title: `This ${kind} was ${change} after you opened it.`,
    detail: `Nothing was changed. ${WAYS_ON[kind]}`,
  };
}
