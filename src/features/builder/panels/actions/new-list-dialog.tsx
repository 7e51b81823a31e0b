import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { ListId } from '#domain/audience/contact.ts';
import type { ProgramId } from '#domain/program/program.ts';
import type { Catalogue } from '#domain/program/references.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { CreateDialog } from './create-dialog.tsx';
import { programOptions } from './program-options.ts';
import { useCreate } from './use-create.ts';

type Props = Readonly<{
  isOpen: boolean;
  catalogue: Catalogue;
  onClose: () => void;
  onCreated: (id: ListId) => void;
}>;

const NONE = 'none';

export function NewListDialog({ isOpen, catalogue, onClose, onCreated }: Props) {
  const api = useApi();
  const [name, setName] = useState('');
  const [joinProgramId, setJoinProgramId] = useState<ProgramId | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const done = (id: ListId) => {
    setName('');
    setJoinProgramId(null);
    setIsChecked(false);
    onCreated(id);
  };
  const task = useCreate({ create: () => api.addList({ name, joinProgramId }), onCreated: done, onClose });
  const isNamed = name.trim() !== '';
  const submit = () => {
    setIsChecked(true);
    if (isNamed) task.start();
  };
  return (
    <CreateDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.newList}
      lead={words.newListLead}
      submitLabel={words.createList}
      isBusy={task.isBusy}
      failure={task.failure}
      onSubmit={submit}
    >
      <TextField
        label={words.listName}
        autoComplete="off"
        maxLength={100}
        value={name}
        error={isChecked && !isNamed ? words.nameList : undefined}
        onChange={setName}
      />
      <SelectField
        label={words.joinAction}
        hint={words.joinHint}
        value={joinProgramId === null ? NONE : String(joinProgramId)}
        options={[
          { value: NONE, label: words.joinNone },
          ...programOptions(catalogue, { own: null, chosen: joinProgramId }),
        ]}
        onChange={(id) => setJoinProgramId(id === NONE ? null : (Number(id) as ProgramId))}
      />
    </CreateDialog>
  );
}
