import type { Revised } from '#domain/revision.ts';
import { type ApiProblem, ApiRefusal } from './api-refusal.ts';

type Kind = keyof typeof WAYS_ON;

const CHECK_THE_NAME = 'Close this and check the new name, then try again.';
const OPEN_THE_LATEST = 'Close this, open the latest version, then try again.';

/** What people change, by its noun, and what to do when somebody else was faster. */
const WAYS_ON = {
  campaign: 'Copy your text, then open the campaign again to see the latest version.',
  segment: 'Open the latest version, then make your changes again.',
  list: OPEN_THE_LATEST,
  contact: 'Reload the page to see the latest details, then make your changes again.',
  preference: CHECK_THE_NAME,
  folder: CHECK_THE_NAME,
  'sender profile': OPEN_THE_LATEST,
  webhook: OPEN_THE_LATEST,
  'API user': CHECK_THE_NAME,
  'test case': OPEN_THE_LATEST,
} as const;

/** Only their name can change, so the refusal gives the new one. */
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
    title: `This ${kind} was ${change} after you opened it`,
    detail: `Nothing was changed. ${WAYS_ON[kind]}`,
  };
}
