import { LONG_MS, type Requests } from './request.ts';

/** The whole account as a file, and a file in place of the account. */
export function backupCalls({ getText }: Requests) {
  return {
    /** The text of the file, to be kept as it is. */
    backup: () => getText('/api/backup', LONG_MS),
  };
}
