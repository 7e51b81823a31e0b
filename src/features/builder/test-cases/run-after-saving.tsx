import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '#client/api-context.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { showToast } from '#ui/toaster.tsx';
import { testCasesQuery, testRunQuery } from './test-case-queries.ts';
import { words } from './words.ts';

/** Runs the test cases whenever the design has been saved, and says once when not all of them pass. */
export function RunAfterSaving() {
  const api = useApi();
  const queries = useQueryClient();
  const { programId, store } = useBuilder();
  const savedRevision = useDesign((state) => state.savedRevision);
  const lastRun = useRef(savedRevision);

  useEffect(() => {
    if (lastRun.current === savedRevision) return;
    lastRun.current = savedRevision;
    const run = async () => {
      const testCases = await queries.fetchQuery(testCasesQuery(api, programId));
      if (testCases.length === 0) return;
      const { results } = await queries.fetchQuery(testRunQuery(api, programId, store));
      const failing = results.filter(({ result }) => result.state !== 'passed').length;
      if (failing === 0) return;
      showToast({
        text: words.afterSaving(failing, results.length),
        tone: 'danger',
        action: {
          label: words.show,
          onPress: () => store.dispatch({ type: 'panelOpened', panel: { kind: 'testCases' } }),
        },
      });
    };
    run().catch(() => showToast({ text: words.runFailed, tone: 'danger' }));
  }, [savedRevision, api, queries, programId, store]);
  return null;
}
