import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import type { DataFieldRow } from '#contract/audience.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Fact } from '#ui/fact-list.tsx';
import { showToast } from '#ui/toaster.tsx';
import { fieldWords as words } from './field-words.ts';

type Props = Readonly<{ field: DataFieldRow; isOpen: boolean; onClose: () => void }>;

/** Says what names the data field and how many values go with it, and deletes it when nothing listed needs it. */
export function DeleteFieldDialog({ field, isOpen, onClose }: Props) {
  const api = useApi();
  const { usedBy, usedBySegments, usedBySmsProfiles } = field;
  const isUsed = usedBy.length + usedBySegments.length + usedBySmsProfiles.length > 0;
  const remove = useMutation({
    mutationFn: () => api.deleteDataField(field.name),
    onSuccess: () => {
      onClose();
      showToast({ text: words.deleted(field.name) });
    },
  });
  const problem = remove.isError ? problemOf(remove.error) : null;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
      title={words.deleteNamed(field.name)}
      lead={isUsed ? words.inUse : words.deleteLead(field.contacts)}
      facts={factsOf(field)}
      confirmLabel={words.delete}
      confirmIcon={Trash2}
      confirmVariant="danger"
      confirmOffBecause={isUsed ? words.inUse : undefined}
      busy={remove.isPending}
      error={problem ? `${problem.title} ${problem.detail}` : undefined}
    />
  );
}

function factsOf(field: DataFieldRow): readonly Fact[] {
  const namesOf = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name).join(', ');
  return [
    { label: words.usedBy, value: namesOf(field.usedBy), tone: 'warning' as const },
    { label: words.usedBySegments, value: field.usedBySegments.join(', '), tone: 'warning' as const },
    { label: words.usedBySmsProfiles, value: field.usedBySmsProfiles.join(', '), tone: 'warning' as const },
    {
      label: words.mergeFields,
      value: field.usedByCampaigns.join(', '),
      detail: words.mergeFieldsDetail(field.name),
      tone: 'warning' as const,
    },
    {
      label: words.usedByBinned,
      value: namesOf(field.usedByBinned),
      detail: words.usedByBinnedDetail,
      tone: 'warning' as const,
    },
  ].filter(({ value }) => value !== '');
}
