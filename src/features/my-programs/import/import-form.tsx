import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { describeProblem } from '#product/describe-problem.ts';
import { NameFolderFields } from '#product/name-and-folder/name-folder-fields.tsx';
import { useFolderId, useNameFolderForm } from '#product/name-and-folder/name-folder-form.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { showToast } from '#ui/toaster.tsx';
import { kitWords } from '#ui/words.ts';
import { type Choices, firstChoices, type ReadFile, toMapping } from './choices.ts';
import { ReferenceChoices } from './reference-choices.tsx';
import { importWords as words } from './words.ts';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  onCreated: (id: ProgramId) => void;
  file: ReadFile;
  onBack: () => void;
}>;

/** Name, folder, and what the program is to name here. */
export function ImportForm({ isOpen, onClose, onCreated, file, onBack }: Props) {
  const { bytes, preview } = file;
  const api = useApi();
  const store = useProgramsStore();
  const timeZone = useTimeZone();
  const getFolderId = useFolderId();
  const form = useNameFolderForm({ name: preview.name, folder: { kind: 'existing', id: null } });
  const [choices, setChoices] = useState<Choices>(() => firstChoices(preview));
  const [isBusy, setIsBusy] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const submit = async () => {
    if (isBusy || !form.check()) return;
    setIsBusy(true);
    setReason(null);
    try {
      const { name, folder } = form.value;
      const folderId = await getFolderId(folder);
      const mapping = toMapping(preview, choices);
      const { program } = await api.importProgram(bytes.slice(0), { name: name.trim(), folderId, mapping });
      store.dispatch({ type: 'programReceived', program });
      showToast({ text: words.imported(program.name) });
      onClose();
      onCreated(program.id);
    } catch (error) {
      setReason(describeProblem(getProblem(error), timeZone));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={words.title}
      description={words.lead(preview.steps)}
      size="large"
      footerStart={
        <Button variant="quiet" onClick={onBack}>
          {words.anotherFile}
        </Button>
      }
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {words.import}
          </Button>
        </>
      }
    >
      <NameFolderFields form={form} />
      <ReferenceChoices preview={preview} choices={choices} onChange={setChoices} />
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
    </Dialog>
  );
}
