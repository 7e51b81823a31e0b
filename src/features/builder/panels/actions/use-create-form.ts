import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { showToast } from '#ui/toaster.tsx';
import { ACTION_WORDS as words } from './action-words.ts';

type Created<Id> = { readonly id: Id; readonly name: string };
type Errors = Readonly<Record<string, string | undefined>>;

type Form<Draft, Id, E extends Errors> = Readonly<{
  empty: Draft;
  errorsOf: (draft: Draft) => E;
  create: (draft: Draft) => Promise<Created<Id>>;
  onCreated: (id: Id) => void;
  onClose: () => void;
}>;

/** Makes something that a step needs, and goes on when the pickers know it. Errors show once it was tried. */
export function useCreateForm<Draft extends object, Id, E extends Errors>(form: Form<Draft, Id, E>) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(form.empty);
  const [isChecked, setIsChecked] = useState(false);
  const mutation = useMutation({
    mutationFn: () => form.create(draft),
    onSuccess: async ({ id, name }) => {
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      setDraft(form.empty);
      setIsChecked(false);
      form.onCreated(id);
      form.onClose();
      showToast({ text: words.created(name) });
    },
  });
  const errors = form.errorsOf(draft);
  const problem = mutation.isError ? problemOf(mutation.error) : null;
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    errors: isChecked ? errors : undefined,
    submission: {
      onSubmit: () => {
        setIsChecked(true);
        if (Object.values(errors).every((error) => error === undefined)) mutation.mutate();
      },
      isBusy: mutation.isPending,
      failure: problem ? `${problem.title} ${problem.detail}` : undefined,
    },
  };
}
