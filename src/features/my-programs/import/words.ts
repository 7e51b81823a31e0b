import { formatCount, formatNumber } from '#client/format.ts';

export const importWords = {
  fromFile: 'Import from a file',
  title: 'Import a program',
  chooseLead: 'Choose a program file exported from Program Builder, up to 10 MB. It is added as a new draft.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  tooLarge: 'The file is larger than 10 MB',
  chooseAnother: 'Choose a file exported from Program Builder.',
  reading: 'Reading the file',
  anotherFile: 'Choose another file',
  lead: (steps: number) => `This file contains a program with ${formatCount(steps, 'step')}.`,
  references: 'Items this program uses',
  referencesLead: (missing: number, total: number) =>
    missing === 0
      ? 'All items were matched by name.'
      : `${formatNumber(missing)} of ${formatCount(total, 'item')} ${missing === 1 ? 'was' : 'were'} not found in this account. Choose replacements now, or choose later: those steps show errors until you do.`,
  inFile: (kind: string, name: string) => `${kind} “${name}”`,
  unnamed: (id: string) => `ID ${id}`,
  leaveMissing: 'Choose later',
  found: 'Found',
  missing: 'Missing',
  import: 'Import as Draft',
  imported: (name: string) => `“${name}” imported.`,
} as const;
