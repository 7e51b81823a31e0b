export const words = {
  enrolmentDisabled: 'Enrolment disabled',

  tabs: {
    label: 'Views of the program',
    design: 'Design',
    report: 'Report',
    history: 'History',
    testCases: 'Test cases',
  },

  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',

  name: 'Name',
  folder: 'Folder',
  noFolder: 'No folder',
  newFolder: 'New folder…',
  newFolderName: 'Name of the new folder',
  folderNameEmpty: 'Give the folder a name, or choose an existing one.',

  copyTitle: (name: string) => `Copy “${name}”`,
  copyLead: 'The copy is a draft with the same steps and no contacts.',
  copyName: (name: string) => `Copy of ${name}`,
  copy: 'Copy',
  copied: (name: string) => `Copied as “${name}”.`,
  renameTitle: (name: string) => `Rename “${name}”`,
  rename: 'Rename',
  renamed: (name: string) => `Renamed to “${name}”.`,
  moveTitle: (name: string) => `Move “${name}”`,
  move: 'Move',
  moved: (folder: string) => `Moved to “${folder}”.`,
  movedOut: 'Moved out of its folder.',

  countingConsequences: 'Working out what this will do',
  consequencesFailed: 'What this will do could not be worked out',
  lookAgain: 'Look again',
} as const;
