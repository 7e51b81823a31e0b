import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { importWords as words } from './words.ts';

type Props = Readonly<{ fileName: string; isOpen: boolean; onClose: () => void; onDiscard: () => void }>;

/** Before a mapping is lost. */
export function DiscardDialog({ fileName, isOpen, onClose, onDiscard }: Props) {
  return (
    <ConfirmDialog
      isOpen={isOpen}
      size="small"
      onClose={onClose}
      onConfirm={onDiscard}
      title={words.discardTitle}
      lead={words.discardLead(fileName)}
      confirmLabel={words.discard}
      confirmVariant="danger"
      cancelLabel={words.keepEditing}
    />
  );
}
