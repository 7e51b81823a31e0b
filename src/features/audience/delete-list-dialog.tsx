import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import type { ListRow } from '#contract/messaging.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { listWords as words } from './list-words.ts';

type Props = Readonly<{ list: ListRow; isOpen: boolean; onClose: () => void }>;

/** Says what names the list, and deletes it when nothing listed does. */
export function DeleteListDialog({ list, isOpen, onClose }: Props) {
  const api = useApi();
  const isUsed = list.usedBy.length + list.usedBySegments.length > 0;
  const remove = useMutation({
    mutationFn: () => api.deleteList(list.id),
    onSuccess: () => {
      onClose();
      showToast({ text: words.deleted(list.name) });
    },
  });
  const problem = remove.isError ? problemOf(remove.error) : null;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(list.name)}
      lead={isUsed ? words.inUse : words.deleteLead(list.contacts)}
      facts={factsOf(list)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={isUsed ? words.inUse : undefined}
      busy={remove.isPending}
      error={problem ? `${problem.title} ${problem.detail}` : undefined}
    />
  );
}

function factsOf({ usedBy, usedBySegments, usedByBinned }: ListRow): readonly Fact[] {
  const named = (names: readonly string[]) => names.join(', ');
  return [
    { label: words.usedBy, value: named(usedBy.map(({ name }) => name)), tone: 'warning' as const },
    { label: words.usedBySegments, value: named(usedBySegments), tone: 'warning' as const },
    {
      label: words.usedByBinned,
      value: named(usedByBinned.map(({ name }) => name)),
      detail: words.usedByBinnedDetail,
      tone: 'warning' as const,
    },
  ].filter(({ value }) => value !== '');
}
