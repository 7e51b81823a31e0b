import { useMutation } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { DAY, instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { fileName, saveFile } from '#product/save-file.ts';
import { showToast } from '#ui/toaster.tsx';
import { backupWords as words } from './backup-words.ts';

/** The account as it is now, as a file that is named after it and the day. */
export function useBackupDownload({ name, timeZone }: AccountAnswer) {
  const api = useApi();
  return useMutation({
    mutationFn: (secrets: 'included' | 'leftOut') => api.backup(secrets),
    onSuccess: (text) => {
      const file = new Blob([text], { type: 'application/jsonl' });
      const today = getLocalDay(instant(Date.now()), timeZone);
      const day = new Date(today * DAY).toISOString().slice(0, 10);
      saveFile(fileName(words.fileName(name, day), words.extension), file);
      showToast({ text: words.downloaded(formatBytes(file.size)) });
    },
  });
}

const KB = 1_000;
const MB = 1_000_000;

/** "820 bytes", "34 kB", "1.7 MB". */
function formatBytes(bytes: number): string {
  if (bytes < KB) return `${formatNumber(bytes)} bytes`;
  if (bytes < MB) return `${formatNumber(Math.round(bytes / KB))} kB`;
  return `${formatNumber(Math.round(bytes / (MB / 10)) / 10)} MB`;
}
