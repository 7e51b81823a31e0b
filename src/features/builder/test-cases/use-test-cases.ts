import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { getWrittenTestCase, type TestCase, type WrittenTestCase } from '#domain/test-cases/test-case.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { showToast } from '#ui/toaster.tsx';
import { testCasesQuery, testRunQuery } from './test-case-queries.ts';
import { words } from './words.ts';

/** The test cases of the open program, what came of them, and what can be done with them. News fetches both again. */
export function useTestCases() {
  const api = useApi();
  const { programId, store } = useBuilder();
  const list = useQuery(testCasesQuery(api, programId));
  const testCases = list.data ?? [];
  const run = useQuery({ ...testRunQuery(api, programId, store), enabled: testCases.length > 0 });
  const told = (doing: Promise<unknown>, done: string) =>
    doing.then(
      () => showToast({ text: done }),
      (error: unknown) => {
        showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
      },
    );
  const add = (testCase: WrittenTestCase) => api.addTestCase(programId, testCase);
  return {
    list,
    testCases,
    run,
    write: async (testCase: WrittenTestCase, of: TestCase | null) => {
      if (of === null) await add(testCase);
      else await api.changeTestCase(of, testCase);
      showToast({ text: words.written });
    },
    duplicate: (testCase: TestCase) => void told(add(getWrittenTestCase(testCase)), words.duplicated),
    remove: async (testCase: TestCase) => {
      try {
        await api.deleteTestCase(testCase);
        const undo = () => void told(add(getWrittenTestCase(testCase)), words.written);
        showToast({ text: words.removed, action: { label: words.undo, onPress: undo } });
      } catch (error) {
        showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
      }
    },
  };
}
