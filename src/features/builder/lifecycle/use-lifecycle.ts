import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { isDirty } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { useFiles } from '#features/builder/files/use-files.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import type { ConsequenceRequest } from '#product/consequences/consequence-dialog.tsx';
import type { NameFolderTask } from '#product/name-and-folder/use-name-folder-task.ts';
import { programById } from '#store/programs-state.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { announce } from '#ui/live-region.tsx';

export type Lifecycle = ReturnType<typeof useLifecycle>;

/** What toolbar and message ask for; each change of state goes through its consequences. */
export function useLifecycle(opened: ProgramSummary, { save }: Saving) {
  const { id } = opened;
  const { store, checks } = useBuilder();
  const programs = useProgramsStore();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<ConsequenceRequest | null>(null);
  const [task, setTask] = useState<{ task: NameFolderTask; program: ProgramSummary } | null>(null);
  const files = useFiles(opened);
  const history = useHistoryPlace();
  const [isSaveAsked, setIsSaveAsked] = useState(false);
  const [isRefused, setIsRefused] = useState(false);

  const ask = (event: ConsequentialEvent) => {
    const program = programById(programs.getState(), id);
    if (program) setAsked({ event, program, isDesignSaved: !isDirty(store.getState()) });
  };
  const showErrors = () => {
    setIsRefused(true);
    store.dispatch({ type: 'panelOpened', panel: { kind: 'validation' } });
    announce(WORDS.validation.refused(problemsIn(store.getState().present, checks).errors), {
      assertive: true,
    });
  };

  return {
    ...files,
    openHistory: history.open,
    openTestCases: () => {
      if (history.isOpen) history.close();
      store.dispatch({ type: 'panelOpened', panel: { kind: 'testCases' } });
    },
    asked,
    task,
    isSaveAsked,
    /** Its errors were shown in place of what was asked for. */
    isRefused,
    ask,
    closeAsked: () => setAsked(null),
    closeTask: () => setTask(null),
    closeSaveAsked: () => setIsSaveAsked(false),
    startTask: (next: NameFolderTask) => {
      const program = programById(programs.getState(), id);
      if (program) setTask({ task: next, program });
    },
    openReport: () => void navigate(`/programs/${id}/report`),
    showErrors,
    /** Errors first, then unsaved changes, then the consequences. */
    activate: () => {
      store.dispatch({ type: 'draftApplied' });
      const state = store.getState();
      if (problemsIn(state.present, checks).errors > 0) showErrors();
      else if (isDirty(state)) setIsSaveAsked(true);
      else ask('activate');
    },
    saveAndActivate: async () => {
      const isSaved = await save();
      setIsSaveAsked(false);
      if (isSaved) ask('activate');
    },
  };
}
