import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { showToast } from '#ui/toaster.tsx';

type Deletion = {
  readonly onDelete: () => Promise<unknown>;
  readonly onClose: () => void;
  /** Said when it is done. */
  readonly done: string;
};

/** Deletes a line of a card, and puts its dialog away. */
export function useDeletion({ onDelete, onClose, done }: Deletion) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: onDelete,
    onSuccess: async () => {
      // The line is gone before the dialog is: what the focus goes back to is there to stay.
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      onClose();
      showToast({ text: done });
    },
  });
  const problem = remove.isError ? getProblem(remove.error) : null;
  return {
    onConfirm: () => remove.mutate(),
    busy: remove.isPending,
    error: problem ? joinReason(problem) : undefined,
  };
}
