import { LONG_MS, type Requests } from '#client/connection/request.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { BackupPreview } from '#contract/backup.ts';

/** The whole account as a file, and a file in place of the account. */
export function backupCalls({ getText, change }: Requests) {
  return {
    /** The text of the file, to be kept as it is. */
    backup: () => getText('/api/backup', LONG_MS),
    previewBackup: (bytes: ArrayBuffer) =>
      change<BackupPreview>({
        method: 'POST',
        path: '/api/backup/preview',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
    restoreBackup: (bytes: ArrayBuffer) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/backup/restore',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
  };
}
