/** What is said when somebody else saved another version first. */
export const STALE_WORDS = {
  title: 'Someone else saved this program',
  lead: (by: string, at: string) =>
    `${by} changed this program on ${at}, after you opened it. Your changes are still here; nothing has been overwritten.`,
  changesTitle: 'From their version to yours',
  theirChanges: 'What was saved since you opened it',
  asList: 'List',
  onCanvas: 'Canvas',
  pictureLabel: 'Both versions in one picture',
  loadingChanges: 'Comparing the two versions',
  comparisonFailed: 'The two versions could not be compared.',
  same: 'The steps and settings are the same.',
  look: 'Look at the difference',
  saveCopy: 'Save mine as a copy',
  discard: 'Discard mine',
  keepEditing: 'Keep editing',
  copied: (name: string) => `Your version was saved as "${name}".`,
  discarded: 'This is the version that was saved last. Undo brings yours back.',
  discardStep: 'discard my version',
} as const;
