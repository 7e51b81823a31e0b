import { formatCount, formatNumber } from '#client/format.ts';
import type { Encoding, ImportPhase, ImportReport } from '#contract/imports.ts';
import type { Separator } from '#domain/csv/read-csv.ts';
import type { ColumnFormat } from '#domain/imports/column-format.ts';
import type { RowFaultKind } from '#domain/imports/read-row.ts';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western Europe)',
};
const separators: Readonly<Record<Separator, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Pipe',
};
const formats: Readonly<Record<ColumnFormat, string>> = {
  dayFirst: 'Day first: 3/4 is 3 April',
  monthFirst: 'Month first: 3/4 is 4 March',
  point: 'Point for decimals: 1,234.5',
  comma: 'Comma for decimals: 1.234,5',
};
const faults: Readonly<Record<RowFaultKind, string>> = {
  unreadable: 'A misplaced quotation mark',
  tooManyCells: 'More cells than there are columns',
  noEmail: 'No email address',
  badEmail: 'Not an email address',
  twice: 'An address already in the file',
};

/** Every text of the import dialog. */
export const importWords = {
  title: 'Import contacts',
  chooseLead: 'Use a CSV file with one row per contact. You see what it will do before anything is imported.',
  choose: 'Choose a CSV file',
  drop: 'or drop it here',
  limits: 'Up to 50 MB, 100 columns and 200,000 rows.',
  reading: 'Reading the file',
  tooLarge: (megabytes: number) =>
    `The file is ${formatNumber(megabytes)} MB. The limit is 50 MB: split the file and import each part.`,
  anotherFile: 'Choose another file',
  fileLead: (file: string, rows: number) => `${file} has ${formatCount(rows, 'row')}. This is how it reads.`,
  encoding: 'Encoding',
  encodings,
  separator: 'Separator',
  separators,
  firstLine: 'The first line holds',
  hasHeader: 'Names of the columns',
  hasNoHeader: 'A contact',
  skipped: (lines: number) => `${formatCount(lines, 'line')} before the table skipped.`,
  firstValues: 'First values',
  continue: 'Continue',
  back: 'Back',
  mapLead: 'Choose where each column goes. Nothing changes until you import.',
  column: 'Column',
  samples: 'Sample values',
  use: 'Import to',
  useOf: (column: string) => `Import “${column}” to`,
  ignore: 'Do not import',
  email: 'Email address',
  says: {
    agreed: 'Subscription',
    left: 'Unsubscribed (yes, or when)',
    bounced: 'Bounced (yes, or when)',
  },
  smsConsent: 'SMS consent',
  lists: 'Lists',
  preferences: 'Preferences',
  added: 'Date added',
  newField: {
    Text: 'New text field',
    Number: 'New number field',
    Date: 'New date field',
    YesNo: 'New yes/no field',
  },
  groups: { contact: 'Contact', fields: 'Data fields', create: 'New data field' },
  newName: (column: string) => `Field name for “${column}”`,
  format: (column: string) => `How “${column}” is written`,
  formats,
  askFormat: 'Choose how it is written',
  chooseFormat: (column: string) =>
    `The values in “${column}” can be read in two ways. Choose how they are written.`,
  becomes: (text: string, value: string) => `${text} = ${value}`,
  staysEmpty: (text: string) => `“${text}” stays empty`,
  agreed: 'Did these people agree to hear from you?',
  agreedHint: 'No column says so. Contacts who said no before are not mailed.',
  yes: 'Yes, all of them agreed',
  no: 'No, or not sure: add them as unsubscribed',
  list: 'Add contacts to a list',
  listHint: 'If no list has this name, we create it.',
  check: 'Check',
  checking: 'Checking the rows',
  importing: 'Importing contacts',
  phases: { reading: 'rows read', storing: 'contacts imported' } satisfies Readonly<
    Record<ImportPhase, string>
  >,
  progress: (phase: ImportPhase, done: number, rows: number) =>
    `${formatNumber(done)} of ${formatNumber(rows)} ${importWords.phases[phase]}`,
  checkTitle: 'What this import will do',
  checkLead: (file: string) => `Nothing from ${file} has been imported yet.`,
  confirm: (contacts: number) => `Import ${formatCount(contacts, 'contact')}`,
  nothingToDo: 'Nothing to import',
  doneTitle: ({ added, updated, unchanged }: Pick<ImportReport, 'added' | 'updated' | 'unchanged'>) => {
    if (added + updated > 0) return 'Contacts imported';
    return unchanged > 0 ? 'No contacts were changed' : 'No contacts were imported';
  },
  figures: {
    before: { added: 'New', updated: 'Updated', unchanged: 'Unchanged', refused: 'Not imported' },
    after: { added: 'Added', updated: 'Updated', unchanged: 'Unchanged', refused: 'Not imported' },
  },
  keptOut: (count: number) =>
    `${formatCount(count, 'contact')} who said no stay as they are, though the file says that they agreed.`,
  unmailable: (count: number) => `${formatCount(count, 'contact')} in this file cannot be mailed.`,
  made: (kind: 'fields' | 'lists' | 'preferences', names: string) => `New ${MADE[kind]}: ${names}`,
  refusedTable: 'Rows not imported',
  refusedRows: (count: number) => `${formatCount(count, 'row')} not imported`,
  faults,
  ofThese: (fault: string, count: number) => `${fault}: ${formatNumber(count)}`,
  download: 'Download these rows',
  unreadTable: 'Cells that stay empty',
  unread: (count: number) => `${formatCount(count, 'cell')} ${count === 1 ? 'stays' : 'stay'} empty`,
  line: 'Line',
  value: 'Value',
  reason: 'Reason',
  firstOf: (shown: number, total: number) =>
    `Showing the first ${formatNumber(shown)} of ${formatNumber(total)}.`,
  done: 'Done',
  undo: 'Undo import',
  undoHint: 'You can undo an import for 30 days, here or below the list of contacts.',
  undone: (removed: number, restored: number) =>
    `Import undone: ${formatCount(removed, 'contact')} removed, ${formatCount(restored, 'contact')} restored`,
  announceChecked: (added: number, updated: number, refused: number) =>
    `${formatNumber(added)} new, ${formatNumber(updated)} updated, ${formatNumber(refused)} not imported.`,
  announceDone: (added: number, updated: number, refused: number) =>
    `${formatNumber(added)} added, ${formatNumber(updated)} updated, ${formatNumber(refused)} not imported.`,
  cancelled: 'The import was cancelled. Nothing was imported.',
  cancel: 'Cancel',
  discardTitle: 'Discard this import?',
  discardLead: (file: string) =>
    `Nothing from ${file} has been imported. What you chose for its columns will be lost.`,
  discard: 'Discard',
  keepEditing: 'Keep editing',
  recent: 'Recent imports',
  recentOne: (file: string, added: number, updated: number) =>
    `${file}: ${formatNumber(added)} added, ${formatNumber(updated)} updated`,
  undoOf: (file: string) => `Undo import of ${file}`,
};

const MADE = { fields: 'data fields', lists: 'lists', preferences: 'preferences' } as const;
