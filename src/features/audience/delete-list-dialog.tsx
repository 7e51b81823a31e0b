import { useApi } from '#client/api-context.ts';
import type { ListRow } from '#contract/messaging.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { listWords as words } from './list-words.ts';

type Props = Readonly<{ list: ListRow; isOpen: boolean; onClose: () => void }>;

/** How many are on the list, and what names it. */
export function DeleteListDialog({ list, ...shown }: Props) {
  const api = useApi();
  return <DeleteThingDialog thing={list} words={words} remove={() => api.deleteList(list)} {...shown} />;
}
