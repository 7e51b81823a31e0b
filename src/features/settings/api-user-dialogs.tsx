import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { apiUserWords } from '#product/api-users/words.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { apiUsersWords as words } from './api-user-words.ts';
import { useDeletion } from './use-deletion.ts';

type DeleteProps = Readonly<{
  apiUser: ApiUserRow;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

export function DeleteApiUserDialog({ apiUser, isOpen, onClose, onClosed }: DeleteProps) {
  const api = useApi();
  const deletion = useDeletion({
    onDelete: () => api.deleteApiUser(apiUser),
    onClose,
    done: words.deleted(apiUser.name),
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      title={words.deleteNamed(apiUser.name)}
      lead={words.deleteLead}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      {...deletion}
    />
  );
}

type RenameProps = Readonly<{ apiUser: ApiUserRow; isOpen: boolean; onClose: () => void }>;

export function RenameApiUserDialog({ apiUser, isOpen, onClose }: RenameProps) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: { name: apiUser.name },
    findErrors: ({ name }) => ({ name: name.trim() === '' ? apiUserWords.nameMissing : undefined }),
    write: ({ name }) => api.renameApiUser(apiUser, { name: name.trim() }),
    done: apiUserWords.renamed,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={apiUserWords.rename(apiUser.name)}
      lead={apiUserWords.renameLead}
      submitLabel={apiUserWords.save}
      {...submission}
    >
      <TextField
        label={apiUserWords.name}
        hint={apiUserWords.nameHint}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
    </FormDialog>
  );
}
