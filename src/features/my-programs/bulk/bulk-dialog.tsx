import { useOpening } from '#product/use-opening.ts';
import type { BulkRequest } from './bulk-actions.ts';
import { BulkEventDialog } from './bulk-event-dialog.tsx';
import { BulkMoveDialog } from './bulk-move-dialog.tsx';
import type { BulkResult } from './use-one-by-one.ts';

type Props = Readonly<{
  /** Null while closed. */
  asked: BulkRequest | null;
  onClose: () => void;
  onDone: (results: readonly BulkResult[]) => void;
}>;

/** Each opening begins anew, with the programs as they were selected then. */
export function BulkDialog({ asked, ...rest }: Props) {
  const opening = useOpening(asked);
  if (!opening.asked) return null;
  const { event, programs } = opening.asked;
  const props = { ...rest, programs, isOpen: asked !== null };
  if (event === 'move') return <BulkMoveDialog key={opening.count} {...props} />;
  return <BulkEventDialog key={opening.count} {...props} event={event} />;
}
