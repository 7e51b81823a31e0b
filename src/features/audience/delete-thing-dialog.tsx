import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { problemOf } from '#client/api-error.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What becomes of it, or why it is kept. */
  lead: string;
  /** What names it; a fact without a value is left out. */
  facts: readonly (Fact & { readonly value: string })[];
  verb: string;
  offBecause: string | undefined;
  remove: () => Promise<void>;
  done: string;
}>;

/** Says what names a thing without a recycle bin, and deletes it when nothing listed does. */
export function DeleteThingDialog({ facts, verb, offBecause, remove, done, lead, ...shown }: Props) {
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      shown.onClose();
      showToast({ text: done });
    },
  });
  const problem = removal.isError ? problemOf(removal.error) : null;
  return (
    <ConfirmDialog
      {...shown}
      onConfirm={() => removal.mutate()}
      lead={offBecause ?? lead}
      facts={facts.filter(({ value }) => value !== '')}
      confirmLabel={verb}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={offBecause}
      busy={removal.isPending}
      error={problem ? `${problem.title} ${problem.detail}` : undefined}
    />
  );
}
