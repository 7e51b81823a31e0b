import { Download } from 'lucide-react';
import { problemOf } from '#client/api-error.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { backupWords as words } from './backup-words.ts';
import { RestoreChoice } from './restore-choice.tsx';
import { useBackupDownload } from './use-backup-download.ts';
import styles from './settings.module.css';

export function BackupCard({ account }: { account: AccountAnswer }) {
  const download = useBackupDownload(account);
  return (
    <Card id="backup" title={words.title} description={words.text}>
      <div className={styles['choices']}>
        <div className={styles['choice']}>
          <p className={styles['choiceText']}>{words.downloadText}</p>
          <Button icon={Download} busy={download.isPending} onClick={() => download.mutate()}>
            {words.download}
          </Button>
        </div>
        {download.isError && (
          <MessageBar tone="danger" role="alert" title={problemOf(download.error).title}>
            {problemOf(download.error).detail}
          </MessageBar>
        )}
        <RestoreChoice account={account} />
      </div>
    </Card>
  );
}
