import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { showToast } from '#ui/toaster.tsx';
import { apiUsersWords as words } from './api-user-words.ts';

type Props = Readonly<{
  apiUser: ApiUserRow;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

export function DeleteApiUserDialog({ apiUser, isOpen, onClose, onClosed }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.deleteApiUser(apiUser.id),
    onSuccess: async () => {
      // The line is gone before the dialog is: what the focus goes back to is there to stay.
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      onClose();
      showToast({ text: words.deleted(apiUser.name) });
    },
  });
  const problem = remove.isError ? problemOf(remove.error) : null;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(apiUser.name)}
      lead={words.deleteLead}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      busy={remove.isPending}
      error={problem ? `${problem.title} ${problem.detail}` : undefined}
    />
  );
}
