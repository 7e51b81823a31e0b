import { useApi } from '#client/api-context.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { programOptions } from './program-options.ts';

type Props = Readonly<{
  isOpen: boolean;
  catalogue: Catalogue;
  onClose: () => void;
  onCreated: (id: ListId) => void;
}>;

const NONE = 'none';

type Draft = { readonly name: string; readonly joinProgramId: ProgramId | null };
const EMPTY: Draft = { name: '', joinProgramId: null };

export function NewListDialog({ isOpen, catalogue, onClose, onCreated }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: EMPTY,
    findErrors,
    write: (list) => api.addList(list),
    done: words.created,
    onWritten: onCreated,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.newList}
      lead={words.newListLead}
      submitLabel={words.createList}
      {...submission}
    >
      <TextField
        label={words.listName}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={words.joinAction}
        hint={words.joinHint}
        value={draft.joinProgramId === null ? NONE : String(draft.joinProgramId)}
        options={[
          { value: NONE, label: words.joinNone },
          ...programOptions(catalogue, { own: null, chosen: draft.joinProgramId }),
        ]}
        onChange={(id) => change({ joinProgramId: id === NONE ? null : (Number(id) as ProgramId) })}
      />
    </FormDialog>
  );
}

function findErrors({ name }: Draft) {
  return { name: name.trim() === '' ? words.nameList : undefined };
}
