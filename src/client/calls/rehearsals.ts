import type { Connection } from '#client/connection/connection.ts';
import { LONG_MS, type Requests } from '#client/connection/request.ts';
import type { RehearsalAnswer, RehearsedJourney } from '#contract/rehearsals.ts';
import type { TestCaseList, TestRun } from '#contract/test-cases.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import type { TestCase, WrittenTestCase } from '#domain/test-cases/test-case.ts';

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

type SeenTestCase = Pick<TestCase, 'programId' | 'id' | 'revision'>;

export function testCaseCalls({ get, change }: Requests) {
  return {
    testCases: (id: ProgramId) => get<TestCaseList>(`/api/programs/${id}/test-cases`),
    addTestCase: (id: ProgramId, body: WrittenTestCase) =>
      change<TestCase>({ method: 'POST', path: `/api/programs/${id}/test-cases`, body }),
    changeTestCase: ({ programId, id, revision }: SeenTestCase, body: WrittenTestCase) =>
      change<TestCase>({
        method: 'PUT',
        path: `/api/programs/${programId}/test-cases/${id}`,
        onRevision: revision,
        body,
      }),
    deleteTestCase: ({ programId, id, revision }: SeenTestCase) =>
      change<void>({
        method: 'DELETE',
        path: `/api/programs/${programId}/test-cases/${id}`,
        onRevision: revision,
      }),
    runTestCases: (id: ProgramId, design: Design) =>
      change<TestRun>({ method: 'POST', path: `/api/programs/${id}/test-cases/run`, body: { design } }),
  };
}
