import type { Connection } from '#client/connection/connection.ts';
import { LONG_MS, type Requests } from '#client/connection/request.ts';
import type { RehearsalAnswer, RehearsedJourney } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';

type RehearsalRequest = { readonly design: Design; readonly setup: RehearsalSetup };
type Watch = {
  /** Ends it: it fails with a problem of the kind `rehearsalEnded`. */
  readonly signal?: AbortSignal;
  /** How far it has come, from 0 to 1; not called for what is done in a moment. */
  readonly onProgress?: (share: number) => void;
};

/** What would come of a design: nothing is stored, however often it is asked. */
export function rehearsalCalls(connection: Connection, change: Requests['change']) {
  const run = async <T>(
    { id, below }: { readonly id: ProgramId; readonly below: string },
    asked: RehearsalRequest,
    { signal, onProgress }: Watch,
  ): Promise<T> => {
    const path = `/api/programs/${id}/rehearsals`;
    const rehearsalId = crypto.randomUUID();
    const stopListening = connection.onNews((news) => {
      if (news.type === 'rehearsalProgress' && news.rehearsalId === rehearsalId) onProgress?.(news.share);
    });
    // What became of it is in its own answer.
    const end = () =>
      void change({ method: 'DELETE', path: `${path}/${rehearsalId}` }).catch(() => undefined);
    signal?.addEventListener('abort', end);
    try {
      const answer = change<T>({
        method: 'POST',
        path: `${path}${below}`,
        body: { rehearsalId, ...asked },
        timeoutMs: LONG_MS,
      });
      if (signal?.aborted) end();
      return await answer;
    } finally {
      signal?.removeEventListener('abort', end);
      stopListening();
    }
  };
  return {
    rehearse: (id: ProgramId, asked: RehearsalRequest, watch: Watch = {}) =>
      run<RehearsalAnswer>({ id, below: '' }, asked, watch),
    followInRehearsal: (
      id: ProgramId,
      asked: RehearsalRequest & { readonly contactId: ContactId },
      watch: Watch = {},
    ) => run<RehearsedJourney>({ id, below: '/journeys' }, asked, watch),
  };
}
