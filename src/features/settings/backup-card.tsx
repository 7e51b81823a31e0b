import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { formatBytes } from '#client/format-bytes.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { DAY, instant } from '#domain/schedule/instant.ts';
import { dayOf } from '#domain/schedule/time-zone.ts';
import { fileName, saveFile } from '#product/save-file.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { showToast } from '#ui/toaster.tsx';
import { backupWords as words } from './backup-words.ts';
import styles from './settings.module.css';

export function BackupCard({ account }: { account: AccountAnswer }) {
  const api = useApi();
  const download = useMutation({
    mutationFn: () => api.backup(),
    onSuccess: (text) => {
      const file = new Blob([text], { type: 'application/jsonl' });
      const today = dayOf(instant(Date.now()), account.timeZone);
      const day = new Date(today * DAY).toISOString().slice(0, 10);
      saveFile(fileName(words.fileName(account.name, day), words.extension), file);
      showToast({ text: words.downloaded(formatBytes(file.size)) });
    },
  });
  return (
    <Card title={words.title} description={words.text}>
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
      </div>
    </Card>
  );
}
