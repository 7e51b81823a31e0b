import type { ApiClient } from '#client/api.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { Connection } from '#client/connection/connection.ts';
import { deleteLocalDraft, deleteOfferedDraft, type LocalDraft, listLocalDrafts } from './local-drafts.ts';

type Programs = Pick<ApiClient, 'getProgram'>;

/**
 * What is kept of a program goes with it: now, for what happened while no page was open, and with each program that is
 * purged and each account that takes another's place.
 */
export function sweepLocalDraftsWithPrograms(connection: Connection, api: Programs): () => void {
  void sweepLocalDrafts(api);
  return connection.onNews(({ type }) => {
    if (type === 'programGone' || type === 'accountReset') void sweepLocalDrafts(api);
  });
}

/** Deletes drafts whose program is gone, or is another that got its number. */
export async function sweepLocalDrafts(api: Programs): Promise<void> {
  for (const draft of await listLocalDrafts()) {
    if (await isOfProgram(api, draft)) continue;
    await deleteLocalDraft(draft.programId);
    await deleteOfferedDraft(draft.programId);
  }
}

/** Where the API can't say, the draft stays. */
async function isOfProgram(api: Programs, { programId, createdAt }: LocalDraft): Promise<boolean> {
  try {
    const { program } = await api.getProgram(programId);
    return program.created.at === createdAt;
  } catch (error) {
    return getProblem(error).status !== 404;
  }
}
