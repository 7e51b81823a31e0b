import type { Requests } from '#client/connection/request.ts';
import type { TestCaseList, TestRun } from '#contract/test-cases.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { TestCase, WrittenTestCase } from '#domain/test-cases/test-case.ts';

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
