import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { showToast } from '#ui/toaster.tsx';
import { ACTION_WORDS as words } from './action-words.ts';

type Created<Id> = { readonly id: Id; readonly name: string };

type Task<Id> = Readonly<{
  create: () => Promise<Created<Id>>;
  onCreated: (id: Id) => void;
  onClose: () => void;
}>;

/** Makes something that a step needs, and goes on when the pickers know it. */
export function useCreate<Id>({ create, onCreated, onClose }: Task<Id>) {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: create,
    onSuccess: async ({ id, name }) => {
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      onCreated(id);
      onClose();
      showToast({ text: words.created(name) });
    },
  });
  const problem = mutation.isError ? problemOf(mutation.error) : null;
  return {
    start: () => mutation.mutate(),
    isBusy: mutation.isPending,
    failure: problem ? `${problem.title} ${problem.detail}` : undefined,
  };
}
