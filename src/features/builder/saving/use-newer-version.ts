import { useEffect, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Stamp } from '#domain/programs/program.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import { useProgramEntry } from '#store/programs-store.ts';
import { showToast } from '#ui/toaster.tsx';
import type { Saving } from './use-saving.ts';
import { SAVING_WORDS } from './words.ts';

/**
 * Somebody saved the program elsewhere: where nothing was changed here, the new version takes its place; else it is said
 * who and when, and nothing is touched.
 */
export function useNewerVersion({ id }: ProgramSummary, { isSaving }: Saving): Stamp | null {
  const api = useApi();
  const { store } = useBuilder();
  const confirmed = useProgramEntry(id)?.confirmed;
  const savedRevision = useDesign((state) => state.savedRevision);
  const [newer, setNewer] = useState<{ readonly revision: number; readonly by: Stamp } | null>(null);
  const designRevision = confirmed?.designRevision ?? 0;

  useEffect(() => {
    if (isSaving || designRevision <= savedRevision) return undefined;
    let isLate = false;
    void take();
    return () => {
      isLate = true;
    };

    async function take(): Promise<void> {
      const detail = await api.getProgram(id).catch(() => null);
      if (isLate || detail === null) return;
      if (isDirty(store.getState())) {
        setNewer({ revision: detail.program.designRevision, by: detail.program.modified });
        return;
      }
      store.dispatch({
        type: 'replaced',
        design: detail.design,
        savedRevision: detail.program.designRevision,
        name: null,
      });
      showToast({ text: SAVING_WORDS.updatedElsewhere(detail.program.modified.by) });
    }
  }, [api, store, id, isSaving, designRevision, savedRevision]);

  return newer !== null && newer.revision > savedRevision ? newer.by : null;
}
