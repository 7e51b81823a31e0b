/** What is said when somebody else saved another version first. */
export const STALE_WORDS = {
  title: 'Someone else saved this program',
  lead: (by: string, at: string) =>
    `${by} saved a newer version on ${at}. Your changes are still here and nothing was overwritten.`,
  changesTitle: 'Their version compared with yours',
  theirChanges: 'Changes saved since you opened it',
  asList: 'List',
  onCanvas: 'Canvas',
  pictureLabel: 'Both versions compared',
  loadingChanges: 'Comparing the two versions',
  comparisonFailed: 'The two versions could not be compared.',
  same: 'No differences in steps or settings.',
  look: 'Compare versions',
  saveCopy: 'Save my version as a copy',
  discard: 'Discard my version',
  keepEditing: 'Keep editing',
  copied: (name: string) => `Your version was saved as “${name}”.`,
  discarded: 'You’re now seeing the latest saved version. Undo to get your changes back.',
  discardStep: 'discard my version',
} as const;
