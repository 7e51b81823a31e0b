import { useRef, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { ImportSuppressions } from '#contract/suppressions.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { showToast } from '#ui/toaster.tsx';
import { kitWords } from '#ui/words.ts';
import { suppressionWords as words } from './words.ts';

type Status = ImportSuppressions['subscription'];
const STATUSES = (['Unsubscribed', 'Suppressed'] as const).map((value) => ({ value, label: value }));

/** Addresses pasted or out of a file: the text of the file comes into the field, to be seen before anything is done. */
export function ImportSuppressionsDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const file = useRef<HTMLInputElement>(null);
  const [addresses, setAddresses] = useState('');
  const [subscription, setSubscription] = useState<Status>('Unsubscribed');
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    if (addresses.trim() === '') {
      setError(words.noAddresses);
      return;
    }
    setIsBusy(true);
    try {
      const { added, known, unreadable } = await api.importSuppressions({ addresses, subscription });
      showToast({ text: words.imported(added, known, unreadable) });
      onClose();
    } catch (thrown) {
      setError(joinReason(getProblem(thrown)));
      setIsBusy(false);
    }
  };
  const read = async (chosen: File) => {
    setAddresses(await chosen.text());
    setError(undefined);
  };
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      onSubmit={() => void run()}
      title={words.importTitle}
      description={words.importLead}
      footer={
        <>
          <Button onClick={onClose}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {words.import}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.addresses}
        hint={words.addressesHint}
        rows={8}
        value={addresses}
        error={error}
        onChange={setAddresses}
      />
      <div>
        <Button onClick={() => file.current?.click()}>{words.chooseFile}</Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-label={words.chooseFile}
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void read(chosen);
          }}
        />
      </div>
      <SelectField
        label={words.statusOf}
        value={subscription}
        options={STATUSES}
        onChange={(value) => setSubscription(value as Status)}
      />
    </Dialog>
  );
}
