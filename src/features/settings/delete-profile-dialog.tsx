import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import type { ProfileRow } from './profile-list.tsx';
import { listWords as words, type ProfileKindWords } from './profile-words.ts';

type Props = Readonly<{
  profile: ProfileRow;
  kind: ProfileKindWords;
  onDelete: () => Promise<void>;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
}>;

/** Says what names the profile, and deletes it when no listed program does. */
export function DeleteProfileDialog({ profile, kind, onDelete, isOpen, onClose, onClosed }: Props) {
  const queries = useQueryClient();
  const isUsed = profile.usedBy.length > 0;
  const remove = useMutation({
    mutationFn: onDelete,
    onSuccess: async () => {
      // The line is gone before the dialog is: what the focus goes back to is there to stay.
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      onClose();
      showToast({ text: words.deleted(profile.name) });
    },
  });
  const problem = remove.isError ? problemOf(remove.error) : null;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(profile.name)}
      lead={isUsed ? kind.inUse : kind.deleteLead}
      facts={factsOf(profile, kind)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={isUsed ? kind.inUse : undefined}
      busy={remove.isPending}
      error={problem ? `${problem.title} ${problem.detail}` : undefined}
    />
  );
}

function factsOf({ usedBy, usedByBinned }: ProfileRow, kind: ProfileKindWords): readonly Fact[] {
  const named = (programs: ProfileRow['usedBy']) => programs.map(({ name }) => name).join(', ');
  return [
    { label: words.usedByPrograms, value: named(usedBy), tone: 'warning' as const },
    {
      label: words.usedByBinned,
      value: named(usedByBinned),
      detail: kind.binnedDetail,
      tone: 'warning' as const,
    },
  ].filter(({ value }) => value !== '');
}
