import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { TemplateName } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { ImportProgramDialog } from '#features/my-programs/import/import-program-dialog.tsx';
import { importWords } from '#features/my-programs/import/words.ts';
import { describeProblem } from '#product/describe-problem.ts';
import { NameFolderFields } from '#product/name-and-folder/name-folder-fields.tsx';
import { useFolderId, useNameFolderForm } from '#product/name-and-folder/name-folder-form.ts';
import { useOpening } from '#product/use-opening.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { showToast } from '#ui/toaster.tsx';
import { kitWords } from '#ui/words.ts';
import { TemplateChoice } from './template-choice.tsx';
import { TEMPLATE_WORDS, words } from './words.ts';
import styles from './new-program-dialog.module.css';

type Props = Readonly<{ isOpen: boolean; onClose: () => void; onCreated: (id: ProgramId) => void }>;

/** Name and folder, which are filled in, then the template, then **Continue**. */
export function NewProgramDialog({ isOpen, ...rest }: Props) {
  const { count } = useOpening(isOpen ? 'new' : null);
  if (count === 0) return null;
  return <NewOrImported key={count} isOpen={isOpen} {...rest} />;
}

/** A file instead of a template is another dialog in the place of this one. */
function NewOrImported({ isOpen, ...rest }: Props) {
  const [isImport, setIsImport] = useState(false);
  return (
    <>
      <NewProgramForm isOpen={isOpen && !isImport} onImport={() => setIsImport(true)} {...rest} />
      <ImportProgramDialog isOpen={isOpen && isImport} {...rest} />
    </>
  );
}

function NewProgramForm({ isOpen, onClose, onCreated, onImport }: Props & { readonly onImport: () => void }) {
  const [template, setTemplate] = useState<TemplateName>('blank');
  const form = useNameFolderForm({ name: suggestedName('blank'), folder: { kind: 'existing', id: null } });
  const { isBusy, reason, create } = useCreate();
  const choose = (chosen: TemplateName) => {
    if (form.value.name === suggestedName(template)) form.change({ name: suggestedName(chosen) });
    setTemplate(chosen);
  };
  const submit = async () => {
    if (isBusy || !form.check()) return;
    const id = await create(template, form.value);
    if (id === null) return;
    onClose();
    onCreated(id);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={words.newProgram}
      description={words.newLead}
      size="large"
      footerStart={
        <Button variant="quiet" icon={FileUp} onClick={onImport}>
          {importWords.fromFile}
        </Button>
      }
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {words.continue}
          </Button>
        </>
      }
    >
      <div className={styles['named']}>
        <NameFolderFields form={form} />
      </div>
      <TemplateChoice value={template} onChange={choose} />
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
    </Dialog>
  );
}

/** To be typed over. */
function suggestedName(template: TemplateName): string {
  return template === 'blank' ? words.newProgram : TEMPLATE_WORDS[template].label;
}

type Wish = ReturnType<typeof useNameFolderForm>['value'];

function useCreate() {
  const api = useApi();
  const store = useProgramsStore();
  const timeZone = useTimeZone();
  const getFolderId = useFolderId();
  const [isBusy, setIsBusy] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const create = async (template: TemplateName, { name, folder }: Wish): Promise<ProgramId | null> => {
    setIsBusy(true);
    try {
      const folderId = await getFolderId(folder);
      const { program } = await api.createProgram({ name: name.trim(), folderId, template });
      store.dispatch({ type: 'programReceived', program });
      showToast({ text: words.created(program.name) });
      return program.id;
    } catch (error) {
      setReason(describeProblem(getProblem(error), timeZone));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, reason, create };
}
