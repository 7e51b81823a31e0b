import { useApi } from '#client/api-context.ts';
import type { ListRow } from '#contract/messaging.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { listWords as words } from './list-words.ts';
import { namesOf } from './names-of.ts';

type Props = Readonly<{ list: ListRow; isOpen: boolean; onClose: () => void }>;

/** How many are on the list, and what names it. */
export function DeleteListDialog({ list, isOpen, onClose }: Props) {
  const api = useApi();
  const { id, name, contacts, usedBy, usedBySegments, usedByBinned } = list;
  const tone = 'warning' as const;
  return (
    <DeleteThingDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.deleteNamed(name)}
      lead={words.deleteLead(contacts)}
      facts={[
        { label: words.usedBy, value: namesOf(usedBy), tone },
        { label: words.usedBySegments, value: usedBySegments.join(', '), tone },
        {
          label: words.usedByBinned,
          value: namesOf(usedByBinned),
          detail: words.usedByBinnedDetail,
          tone,
        },
      ]}
      verb={words.delete}
      offBecause={usedBy.length + usedBySegments.length > 0 ? words.inUse : undefined}
      remove={() => api.deleteList(id)}
      done={words.deleted(name)}
    />
  );
}
