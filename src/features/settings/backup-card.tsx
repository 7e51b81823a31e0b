import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { MAXIMUM_BACKUP_BYTES } from '#contract/backup.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { backupWords as words } from './backup-words.ts';
import { type ChosenBackup, RestoreDialog } from './restore-dialog.tsx';
import { useBackupDownload } from './use-backup-download.ts';
import styles from './settings.module.css';

export function BackupCard({ account }: { account: AccountAnswer }) {
  const download = useBackupDownload(account);
  const [isWithSecrets, setIsWithSecrets] = useState(false);
  return (
    <Card id="backup" title={words.title} description={words.text}>
      <div className={styles['choices']}>
        <div className={styles['choice']}>
          <p className={styles['choiceText']}>{words.downloadText}</p>
          <Button
            icon={Download}
            busy={download.isPending}
            onClick={() => download.mutate(isWithSecrets ? 'included' : 'leftOut')}
          >
            {words.download}
          </Button>
        </div>
        <CheckboxField
          label={words.includeSecrets}
          hint={words.includeSecretsHint}
          checked={isWithSecrets}
          onChange={setIsWithSecrets}
        />
        {download.isError && (
          <MessageBar tone="danger" role="alert" title={getProblem(download.error).title}>
            {getProblem(download.error).detail}
          </MessageBar>
        )}
        <RestoreChoice account={account} />
      </div>
    </Card>
  );
}

type Reason = Readonly<{ title: string; detail: string }>;

/** A file that is no backup says why, and another can be chosen. */
function RestoreChoice({ account }: { account: AccountAnswer }) {
  const api = useApi();
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setIsReading] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const opening = useOpening(chosen);
  const open = async (file: File) => {
    if (file.size > MAXIMUM_BACKUP_BYTES) {
      setReason(words.tooLarge);
      return;
    }
    setIsReading(true);
    setReason(null);
    try {
      const bytes = await file.arrayBuffer();
      setChosen({ bytes, preview: await api.previewBackup(bytes) });
    } catch (error) {
      setReason(getProblem(error));
    } finally {
      setIsReading(false);
    }
  };
  return (
    <>
      <div className={styles['choice']}>
        <p className={styles['choiceText']}>{words.restoreText}</p>
        <Button ref={button} icon={Upload} busy={isReading} onClick={() => input.current?.click()}>
          {words.restore}
        </Button>
        <input
          ref={input}
          type="file"
          accept={`.${words.extension}`}
          aria-label={words.file}
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </div>
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
      {opening.asked && (
        <RestoreDialog
          key={opening.count}
          account={account}
          chosen={opening.asked}
          isOpen={chosen !== null}
          onClose={() => setChosen(null)}
          onClosed={() => button.current?.focus()}
        />
      )}
    </>
  );
}
