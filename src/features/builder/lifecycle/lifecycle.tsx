import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import { useNavigateIfMounted } from '#features/builder/address/use-navigate-if-mounted.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import { isDirty } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { useFiles } from '#features/builder/files/use-files.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { ConsequenceDialog, type ConsequenceRequest } from '#product/consequences/consequence-dialog.tsx';
import { NameFolderDialog } from '#product/name-and-folder/name-folder-dialog.tsx';
import type { NameFolderTask } from '#product/name-and-folder/use-name-folder-task.ts';
import { programById } from '#store/programs-state.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { announce } from '#ui/live-region.tsx';

const SAVE_FIRST = {
  title: 'Save and activate?',
  lead: 'You have unsaved changes. They will be saved before the program is activated.',
  confirm: 'Save and activate',
} as const;

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

type Props = Readonly<{ saving: Saving; lifecycle: Lifecycle }>;

/** The dialogs that the toolbar and the message open. */
export function LifecycleDialogs({ saving, lifecycle }: Props) {
  const goOn = useNavigateIfMounted();
  return (
    <>
      <ConfirmDialog
        isOpen={lifecycle.isSaveAsked}
        onClose={lifecycle.closeSaveAsked}
        onConfirm={() => void lifecycle.saveAndActivate()}
        size="small"
        title={SAVE_FIRST.title}
        lead={SAVE_FIRST.lead}
        confirmLabel={SAVE_FIRST.confirm}
        busy={saving.isSaving}
      />
      <ConsequenceDialog
        asked={lifecycle.asked}
        onClose={lifecycle.closeAsked}
        onDone={(changed) => {
          if (changed === null || changed.status === 'Deleted') goOn('/programs');
        }}
        recoveryAction={(refusal) => {
          if (refusal.kind !== 'validationErrors') return undefined;
          return {
            label: WORDS.toolbar.validation,
            onSelect: () => {
              lifecycle.closeAsked();
              lifecycle.showErrors();
            },
          };
        }}
      />
      <NameFolderDialog
        asked={lifecycle.task}
        onClose={lifecycle.closeTask}
        onCopied={(id) => goOn(`/programs/${id}`)}
      />
    </>
  );
}
