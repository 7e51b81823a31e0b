import { BACKUP_FILE } from './backup-file.ts';

const ANOTHER = 'Choose a file that Download backup has made. Nothing was changed.';

/** Why a file is refused, and what to do about it. */
export const backupProblems = {
  empty: { title: 'The file is empty.', detail: ANOTHER },
  other: { title: 'The file is not a backup.', detail: ANOTHER },
  newer: (version: number) => ({
    title: 'The backup was made by a newer version of Program Builder.',
    detail: `It has format ${version}, and this version reads formats up to ${BACKUP_FILE.version}. Reload the page to get the newest version, then restore it again. Nothing was changed.`,
  }),
  incomplete: {
    title: 'The backup is not complete.',
    detail: `A part of the file is missing, or something was added to it. ${ANOTHER}`,
  },
  changed: {
    title: 'The backup was changed after it was made.',
    detail: `Its checksum does not fit what is in it. ${ANOTHER}`,
  },
  tooDeep: { title: 'The backup is nested deeper than any account.', detail: ANOTHER },
  tooMany: { title: 'The backup holds more in one piece than any account does.', detail: ANOTHER },
  forbiddenKey: { title: 'The backup has a key that is not allowed: __proto__.', detail: ANOTHER },
  damaged: (what: string) => ({ title: 'The backup is damaged.', detail: `${what}. ${ANOTHER}` }),
} as const;
