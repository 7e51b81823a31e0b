import { useApi } from '#client/api-context.ts';
import type { DataFieldRow } from '#contract/audience.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { fieldWords as words } from './field-words.ts';
import { namesOf } from './names-of.ts';

type Props = Readonly<{ field: DataFieldRow; isOpen: boolean; onClose: () => void }>;

/** How many values go with the data field, and what names it. */
export function DeleteFieldDialog({ field, isOpen, onClose }: Props) {
  const api = useApi();
  const { name, usedBy, usedBySegments, usedBySmsProfiles } = field;
  const isUsed = usedBy.length + usedBySegments.length + usedBySmsProfiles.length > 0;
  return (
    <DeleteThingDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.deleteNamed(name)}
      lead={words.deleteLead(field.contacts)}
      facts={factsOf(field)}
      verb={words.delete}
      offBecause={isUsed ? words.inUse : undefined}
      remove={() => api.deleteDataField(name)}
      done={words.deleted(name)}
    />
  );
}

function factsOf(field: DataFieldRow) {
  const tone = 'warning' as const;
  return [
    { label: words.usedBy, value: namesOf(field.usedBy), tone },
    { label: words.usedBySegments, value: field.usedBySegments.join(', '), tone },
    { label: words.usedBySmsProfiles, value: field.usedBySmsProfiles.join(', '), tone },
    {
      label: words.mergeFields,
      value: field.usedByCampaigns.join(', '),
      detail: words.mergeFieldsDetail(field.name),
      tone,
    },
    {
      label: words.usedByBinned,
      value: namesOf(field.usedByBinned),
      detail: words.usedByBinnedDetail,
      tone,
    },
  ];
}
