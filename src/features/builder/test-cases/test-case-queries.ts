import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '#client/api.ts';
import { KEYS } from '#client/queries.ts';
import type { TestRun } from '#contract/test-cases.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { DesignStore } from '#features/builder/design/design-store.ts';

export function testCasesQuery(api: ApiClient, programId: ProgramId) {
  return queryOptions({
    queryKey: [...KEYS.testCases, String(programId), 'list'],
    queryFn: async () => (await api.testCases(programId)).testCases,
  });
}

/** What came of them, and with which design. */
export type RunOnCanvas = TestRun & { readonly design: Design };

/** Asked for anew whenever it is looked at: the account goes on, and so does its clock. */
export function testRunQuery(api: ApiClient, programId: ProgramId, store: DesignStore) {
  return queryOptions({
    queryKey: [...KEYS.testCases, String(programId), 'run'],
    queryFn: async (): Promise<RunOnCanvas> => {
      const { present: design } = store.getState();
      return { design, ...(await api.runTestCases(programId, design)) };
    },
    staleTime: 0,
  });
}
