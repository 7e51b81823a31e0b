import { formatCount, formatNumber } from '#client/format.ts';
import type { ImportReport } from '#contract/imports.ts';

/** Every text of the import dialog. */
export const importWords = {
  title: 'Import contacts',
  chooseLead:
    'Use a CSV file with one row per contact. You match the columns to fields before anything is imported.',
  choose: 'Choose a CSV file',
  drop: 'or drop it here',
  limits: 'CSV (UTF-8). Up to 20 MB, 100 columns and 200,000 rows.',
  reading: 'Reading the file',
  tooLarge: (megabytes: number) =>
    `The file is ${formatNumber(megabytes)} MB. The limit is 20 MB: split the file and import each part.`,
  anotherFile: 'Choose another file',
  mapLead: (file: string, rows: number) =>
    `${file} has ${formatCount(rows, 'row')}. Match each column to a field.`,
  column: 'Column',
  email: 'Email address',
  samples: 'Sample values',
  use: 'Import to',
  useOf: (column: string) => `Import “${column}” to`,
  ignore: 'Do not import',
  newField: {
    Text: 'New text field',
    Number: 'New number field',
    Date: 'New date field',
    YesNo: 'New yes/no field',
  },
  groups: { contact: 'Contact', fields: 'Data fields', create: 'New data field' },
  newName: (column: string) => `Field name for “${column}”`,
  list: 'Add contacts to a list',
  listHint: 'If no list has this name, we create it.',
  needsEmail: 'Match one column to the email address first.',
  twice: (use: string) => `Two columns are matched to ${use}. Change one of them.`,
  badName: 'Field names use capital letters, numbers and underscores, and start with a letter.',
  confirm: (rows: number) => `Import ${formatCount(rows, 'row')}`,
  doneTitle: ({ added, updated, unchanged }: Pick<ImportReport, 'added' | 'updated' | 'unchanged'>) => {
    if (added + updated > 0) return 'Contacts imported';
    return unchanged > 0 ? 'No contacts were changed' : 'No contacts were imported';
  },
  addedLabel: 'Added',
  updatedLabel: 'Updated',
  unchangedLabel: 'Unchanged',
  badLabel: 'Not imported',
  badTable: 'Rows not imported',
  line: 'Line',
  reason: 'Reason',
  firstBad: (shown: number, total: number) =>
    `Showing the first ${formatNumber(shown)} of ${formatNumber(total)}.`,
  done: 'Done',
  announceDone: (added: number, updated: number, bad: number) =>
    `${formatNumber(added)} added, ${formatNumber(updated)} updated, ${formatNumber(bad)} not imported.`,
  cancel: 'Cancel',
};
