import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { useTimeZone } from '#client/use-account.ts';
import { MAXIMUM_FILE_BYTES } from '#contract/program-limits.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { describeProblem } from '#product/describe-problem.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { kitWords } from '#ui/words.ts';
import type { ReadFile } from './choices.ts';
import { FileField } from './file-field.tsx';
import { importWords as words } from './words.ts';

type Props = Readonly<{ isOpen: boolean; onClose: () => void; onRead: (file: ReadFile) => void }>;

/** A file that is no program says why, and another can be chosen. */
export function ChooseFile({ isOpen, onClose, onRead }: Props) {
  const api = useApi();
  const timeZone = useTimeZone();
  const [isReading, setIsReading] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const open = async (file: File) => {
    if (file.size > MAXIMUM_FILE_BYTES) {
      setReason({ title: words.tooLarge, detail: words.chooseAnother });
      return;
    }
    setIsReading(true);
    setReason(null);
    try {
      const bytes = await file.arrayBuffer();
      // A copy goes to the worker: what was handed over is gone here.
      onRead({ bytes, preview: await api.previewProgramFile(bytes.slice(0)) });
    } catch (error) {
      setReason(describeProblem(getProblem(error), timeZone));
    } finally {
      setIsReading(false);
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.title}
      description={words.chooseLead}
      footer={<Button onClick={onClose}>{kitWords.cancel}</Button>}
    >
      {isReading ? (
        <DelayedSpinner label={words.reading} />
      ) : (
        <FileField onFile={(file) => void open(file)} />
      )}
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
    </Dialog>
  );
}
