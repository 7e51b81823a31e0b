import { useApi } from '#client/api-context.ts';
import type { DataFieldRow } from '#contract/audience.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { fieldWords as words } from './field-words.ts';

type Props = Readonly<{ field: DataFieldRow; isOpen: boolean; onClose: () => void }>;

/** How many values go with the data field, and what names it. */
export function DeleteFieldDialog({ field, ...shown }: Props) {
  const api = useApi();
  return (
    <DeleteThingDialog
      thing={field}
      words={words}
      remove={() => api.deleteDataField(field.name)}
      others={[
        { label: words.usedBySmsProfiles, names: field.usedBySmsProfiles, isKept: true },
        {
          label: words.mergeFields,
          names: field.usedByCampaigns,
          detail: words.mergeFieldsDetail(field.name),
          isKept: false,
        },
      ]}
      {...shown}
    />
  );
}
