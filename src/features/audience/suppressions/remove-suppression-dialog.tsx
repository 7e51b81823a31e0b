import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { SuppressionRow } from '#contract/suppressions.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { showToast } from '#ui/toaster.tsx';
import { suppressionWords as words } from './words.ts';

type Props = Readonly<{ row: SuppressionRow; isOpen: boolean; onClose: () => void }>;

export function RemoveSuppressionDialog({ row, isOpen, onClose }: Props) {
  const api = useApi();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    try {
      await api.removeSuppression(row.key);
      showToast({ text: words.removed });
      onClose();
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
    }
    setIsBusy(false);
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      size="small"
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={words.removeTitle(row.email ?? words.erased.toLowerCase())}
      lead={words.removeLead(row.contactId !== null)}
      confirmLabel={words.remove}
      confirmVariant="danger"
      busy={isBusy}
      error={error}
    />
  );
}
