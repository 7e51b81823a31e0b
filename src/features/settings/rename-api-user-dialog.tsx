import { useApi } from '#client/api-context.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { apiUserWords as words } from '#product/api-users/words.ts';
import { useWriteForm } from '#product/use-write-form.ts';
import { WriteDialog } from '#product/write-dialog.tsx';
import { TextField } from '#ui/text-field.tsx';

type Props = Readonly<{ apiUser: ApiUserRow; isOpen: boolean; onClose: () => void }>;

export function RenameApiUserDialog({ apiUser, isOpen, onClose }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useWriteForm({
    initial: { name: apiUser.name },
    errorsOf: ({ name }) => ({ name: name.trim() === '' ? words.nameMissing : undefined }),
    write: ({ name }) => api.renameApiUser(apiUser, { name: name.trim() }),
    done: words.renamed,
    onClose,
  });
  return (
    <WriteDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.rename(apiUser.name)}
      lead={words.renameLead}
      submitLabel={words.save}
      {...submission}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
    </WriteDialog>
  );
}
