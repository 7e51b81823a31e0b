import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { apiUserWords } from '#product/api-users/words.ts';
import { useWriteForm } from '#product/use-write-form.ts';
import { WriteDialog } from '#product/write-dialog.tsx';
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
  const { draft, change, errors, submission } = useWriteForm({
    initial: { name: apiUser.name },
    findErrors: ({ name }) => ({ name: name.trim() === '' ? apiUserWords.nameMissing : undefined }),
    write: ({ name }) => api.renameApiUser(apiUser, { name: name.trim() }),
    done: apiUserWords.renamed,
    onClose,
  });
  return (
    <WriteDialog
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
    </WriteDialog>
  );
}
