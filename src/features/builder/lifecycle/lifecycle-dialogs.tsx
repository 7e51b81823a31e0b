import { useNavigateIfMounted } from '#features/builder/address/use-navigate-if-mounted.ts';
import { WORDS } from '#features/builder/design/words.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { ConsequenceDialog } from '#product/consequences/consequence-dialog.tsx';
import { NameFolderDialog } from '#product/name-and-folder/name-folder-dialog.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Lifecycle } from './use-lifecycle.ts';

const SAVE_FIRST = {
  title: 'Save and activate?',
  lead: 'You have unsaved changes. They will be saved before the program is activated.',
  confirm: 'Save and activate',
} as const;

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
