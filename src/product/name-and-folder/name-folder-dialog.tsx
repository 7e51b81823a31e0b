import { useState } from 'react';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { useOpening } from '#product/use-opening.ts';
import { words } from '#product/words.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { kitWords } from '#ui/words.ts';
import { NameFolderFields } from './name-folder-fields.tsx';
import { useNameFolderForm } from './name-folder-form.ts';
import { getParts, type NameFolderTask, useNameFolderTask } from './use-name-folder-task.ts';

type DialogRequest = { readonly task: NameFolderTask; readonly program: ProgramSummary };

type Props = Readonly<{
  /** Null while closed. Keep it mounted, so that the focus goes back to where it was. */
  asked: DialogRequest | null;
  onClose: () => void;
  /** The copy is in the list already. */
  onCopied?: ((id: ProgramId) => void) | undefined;
}>;

/** **Copy**, **Rename** and **Move** of one program, from wherever they are asked for. */
export function NameFolderDialog({ asked, ...rest }: Props) {
  const opening = useOpening(asked);
  if (!opening.asked) return null;
  return <TaskDialog key={opening.count} {...opening.asked} {...rest} isOpen={asked !== null} />;
}

type TaskProps = DialogRequest & Omit<Props, 'asked'> & { readonly isOpen: boolean };

function TaskDialog({ task, program, isOpen, onClose, onCopied }: TaskProps) {
  const { title, lead, confirm, hasName, hasFolder } = getParts(task, program);
  const form = useNameFolderForm({
    name: task === 'copy' ? words.copyName(program.name) : program.name,
    folder: { kind: 'existing', id: program.folderId },
  });
  const [isBusy, setIsBusy] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const perform = useNameFolderTask({ task, program, onCopied });
  const submit = async () => {
    if (isBusy || !form.check()) return;
    setIsBusy(true);
    const refused = await perform(form.value);
    setIsBusy(false);
    setReason(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={title}
      description={lead}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {confirm}
          </Button>
        </>
      }
    >
      <NameFolderFields form={form} hasName={hasName} hasFolder={hasFolder} />
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
    </Dialog>
  );
}
