export const importWords = {
  fromFile: 'Import from a file',
  title: 'Import a program',
  chooseLead: 'A file that Export has made, of up to 10 MB. It becomes a new draft; nothing else changes.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  tooLarge: 'The file is larger than 10 MB.',
  chooseAnother: 'Choose a file that Export has made.',
  reading: 'Reading the file',
  anotherFile: 'Choose another file',
  lead: (steps: number) => `The file holds a program of ${steps === 1 ? '1 step' : `${steps} steps`}.`,
  references: 'What the program names',
  referencesLead: (missing: number, total: number) =>
    missing === 0
      ? 'Everything was found in this account by name.'
      : `${missing} of ${total} were not found in this account by name. Choose what to use instead, or leave them missing: the steps then show an error until you choose.`,
  inFile: (kind: string, name: string) => `${kind} “${name}”`,
  unnamed: (id: string) => `number ${id}`,
  leaveMissing: 'Leave missing',
  found: 'Found',
  missing: 'Missing',
  import: 'Import as Draft',
  imported: (name: string) => `“${name}” is imported.`,
} as const;
