import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { kitWords } from '#ui/words.ts';
import { contactWords as words } from './words.ts';

/** A contact by its address; everything else is written on its page, which opens. */
export function AddContactDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const add = async () => {
    setIsBusy(true);
    try {
      const { id } = await api.addContact({ email: email.trim(), fields: {} });
      await navigate(`/audience/contacts/${id}`);
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      onSubmit={() => void add()}
      title={words.addTitle}
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {words.add}
          </Button>
        </>
      }
    >
      <TextField label={words.email} type="email" value={email} error={error} onChange={setEmail} />
    </Dialog>
  );
}
