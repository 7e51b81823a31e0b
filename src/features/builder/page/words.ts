/** What stands in the place of a program that can't be shown. */
export const PAGE_WORDS = {
  loading: 'Loading the program',
  loadFailed: 'The program could not be loaded',
  gone: 'This program no longer exists',
  goneHint: 'It was permanently deleted, or the web address is wrong.',
  inBin: (name: string) => `“${name}” is in the recycle bin`,
  inBinHint: 'Restore it to open it again.',
  toMyPrograms: 'Go to My programs',
  toBin: 'Go to the recycle bin',
} as const;
