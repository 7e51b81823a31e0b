import type { Subscription } from '#domain/contacts/consent.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { contactWords as words } from './words.ts';

type Props = Readonly<{
  email: string;
  /** What they are until then. */
  subscription: Subscription;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
}>;

/** [A19] A person answers for it that somebody who can't be mailed has agreed again. */
export function SubscribeAgainDialog({ email, subscription, isOpen, onClose, onConfirm }: Props) {
  return (
    <ConfirmDialog
      isOpen={isOpen}
      size="small"
      onClose={onClose}
      onConfirm={onConfirm}
      title={words.subscribeAgainTitle(email)}
      lead={words.subscribeAgainLead(subscription)}
      confirmLabel={words.subscribeAgain}
      confirmVariant="warning"
    />
  );
}
