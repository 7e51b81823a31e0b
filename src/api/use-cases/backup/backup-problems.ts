const ANOTHER = 'Choose a backup file downloaded from Program Builder. Nothing was changed.';

/** Why a file is refused, and what to do about it. */
export const backupProblems = {
  empty: { title: 'The file is empty', detail: ANOTHER },
  other: { title: 'The file is not a backup', detail: ANOTHER },
  newer: {
    title: 'The backup was made by a newer version of Program Builder',
    detail: 'Reload the page to update Program Builder, then restore the backup again. Nothing was changed.',
  },
  incomplete: {
    title: 'The backup is not complete',
    detail: `Part of the file is missing or was added later. ${ANOTHER}`,
  },
  changed: {
    title: 'The backup was changed after it was made',
    detail: `Its contents do not match its checksum. ${ANOTHER}`,
  },
  tooDeep: { title: 'The file is not a backup', detail: ANOTHER },
  tooMany: { title: 'The file is not a backup', detail: ANOTHER },
  forbiddenKey: { title: 'The backup contains content that is not allowed (__proto__)', detail: ANOTHER },
  /** `reference` says where, for a person who can mend the file: "enrolments of program 4". */
  damaged: (reference: string) => ({
    title: 'The backup is damaged',
    detail: `Choose another backup file. Nothing was changed. (Reference: ${reference})`,
  }),
} as const;
