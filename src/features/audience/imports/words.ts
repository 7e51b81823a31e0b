import { formatCount, formatNumber } from '#client/format.ts';

/** Every text of the import dialog. */
export const importWords = {
  title: 'Import contacts',
  chooseLead:
    'From a CSV file with one row for each person. Nothing is stored before you have seen what will happen.',
  choose: 'Choose a CSV file',
  drop: 'or drop it here',
  limits: 'UTF-8, up to 20 MB, 100 columns and 200,000 rows.',
  reading: 'Reading the file',
  tooLarge: (megabytes: number) =>
    `The file has ${formatNumber(megabytes)} MB; 20 MB is the most. Split it and import the parts one after the other.`,
  anotherFile: 'Choose another file',
  mapLead: (file: string, rows: number) =>
    `${file} has ${formatCount(rows, 'row', 'rows')}. Say what each column is.`,
  column: 'Column',
  email: 'Email address',
  samples: 'First values',
  use: 'Goes to',
  useOf: (column: string) => `“${column}” goes to`,
  ignore: 'Leave out',
  newField: {
    Text: 'New text field',
    Number: 'New number field',
    Date: 'New date field',
    YesNo: 'New yes/no field',
  },
  groups: { contact: 'Contact', fields: 'Data fields', create: 'Create' },
  newName: (column: string) => `Name of the field for “${column}”`,
  list: 'Add them to a list',
  listHint: 'A list of this name is made if there is none.',
  needsEmail: 'Choose the column with the email address first.',
  twice: (use: string) => `Two columns go to ${use}. Leave one of them out.`,
  badName: 'Field names have capital letters, digits and _, and start with a letter.',
  confirm: (rows: number) => `Import ${formatCount(rows, 'row', 'rows')}`,
  doneTitle: 'Contacts imported',
  addedLabel: 'Added',
  updatedLabel: 'Updated',
  unchangedLabel: 'Unchanged',
  badLabel: 'Left out',
  badTable: 'Rows that were left out',
  line: 'Line',
  reason: 'Why',
  firstBad: (shown: number, total: number) => `The first ${formatNumber(shown)} of ${formatNumber(total)}.`,
  done: 'Done',
  announceDone: (added: number, updated: number, bad: number) =>
    `${formatNumber(added)} added, ${formatNumber(updated)} updated, ${formatNumber(bad)} left out.`,
  cancel: 'Cancel',
};
