import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { ContactDetail } from '#contract/contacts.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { showToast } from '#ui/toaster.tsx';
import { contactWords as words } from './words.ts';

type Props = Readonly<{ detail: ContactDetail; isOpen: boolean; onClose: () => void }>;

/** [A16] Says what goes, what stays, and what an older backup would bring back. */
export function EraseDialog({ detail: { contact, programs }, isOpen, onClose }: Props) {
  const api = useApi();
  const navigate = useNavigate();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    try {
      await api.erasePerson(contact);
      showToast({ text: words.erased });
      await navigate('/audience');
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
      setIsBusy(false);
    }
  };
  const inside = programs.filter(({ outcome }) => outcome === null).length;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={words.eraseTitle(contact.email)}
      lead={words.eraseLead}
      facts={[
        { label: words.goes, value: words.goesText(inside) },
        { label: words.stays, value: words.staysText(programs.length) },
        { label: words.suppression, value: words.suppressionText(canBeMailed(contact)) },
        { label: words.backups, value: words.backupsText },
      ]}
      confirmLabel={words.erase}
      confirmVariant="danger"
      busy={isBusy}
      error={error}
    />
  );
}
