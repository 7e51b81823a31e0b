import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { showToast } from '#ui/toaster.tsx';

type Written<Id> = { readonly id: Id; readonly name: string };
type Errors = Readonly<Record<string, string | undefined>>;

type Form<Draft, Id, E extends Errors> = Readonly<{
  initial: Draft;
  findErrors: (draft: Draft) => E;
  write: (draft: Draft) => Promise<Written<Id>>;
  done: (name: string) => string;
  /** What lists it, besides the pickers. */
  invalidates?: readonly QueryKey[] | undefined;
  onWritten?: ((id: Id) => void) | undefined;
  onClose: () => void;
}>;

/** Makes or changes something that steps name, and goes on when the pickers know it. Errors show once it was tried. */
export function useEditForm<Draft extends object, Id, E extends Errors>(form: Form<Draft, Id, E>) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(form.initial);
  const [isChecked, setIsChecked] = useState(false);
  const mutation = useMutation({
    mutationFn: () => form.write(draft),
    onSuccess: async ({ id, name }) => {
      await Promise.all(
        [KEYS.catalogue, ...(form.invalidates ?? [])].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      form.onWritten?.(id);
      form.onClose();
      showToast({ text: form.done(name) });
    },
  });
  const errors = form.findErrors(draft);
  const problem = mutation.isError ? getProblem(mutation.error) : null;
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    errors: isChecked ? errors : undefined,
    submission: {
      onSubmit: () => {
        setIsChecked(true);
        if (Object.values(errors).every((error) => error === undefined)) mutation.mutate();
      },
      /** What was written is not offered again; what was given up is. */
      onClosed: () => {
        if (!mutation.isSuccess) return;
        setDraft(form.initial);
        setIsChecked(false);
        mutation.reset();
      },
      isBusy: mutation.isPending,
      failure: problem ? joinReason(problem) : undefined,
    },
  };
}
