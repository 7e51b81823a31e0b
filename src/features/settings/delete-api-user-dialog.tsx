import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { apiUsersWords as words } from './api-user-words.ts';
import { useDeletion } from './use-deletion.ts';

type Props = Readonly<{
  apiUser: ApiUserRow;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

export function DeleteApiUserDialog({ apiUser, isOpen, onClose, onClosed }: Props) {
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
