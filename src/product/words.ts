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
  newFolderName: 'New folder name',
  folderNameEmpty: 'Enter a folder name, or choose an existing folder.',

  copyTitle: (name: string) => `Copy “${name}”`,
  copyLead: 'The copy will be a draft with the same steps and no contacts.',
  copyName: (name: string) => `Copy of ${name}`,
  copy: 'Copy',
  copied: (name: string) => `“${name}” created as a copy.`,
  renameTitle: (name: string) => `Rename “${name}”`,
  rename: 'Rename',
  renamed: (name: string) => `Renamed to “${name}”.`,
  moveTitle: (name: string) => `Move “${name}”`,
  move: 'Move',
  moved: (folder: string) => `Moved to “${folder}”.`,
  movedOut: 'Moved out of its folder.',

  countingConsequences: 'Checking what will happen',
  consequencesFailed: 'We could not check what will happen',
} as const;
