const steps = (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** What is said of cutting, copying and pasting steps. */
export const CLIPBOARD_WORDS = {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  copied: (count: number) => `${steps(count)} copied.`,
  wasCut: (count: number) => `${steps(count)} cut.`,
  pasted: (count: number) => `${steps(count)} pasted.`,
  onlyStart: 'Start cannot be copied. Select another step.',
  nothingSelected: 'Select the steps to copy first.',
  nothingToPaste: 'Nothing to paste. Copy some steps first.',
  newerVersion:
    'These steps were copied from a newer version of Program Builder. Reload this page, then paste again.',
  broken: 'The copied steps could not be read. Copy them again.',
} as const;
