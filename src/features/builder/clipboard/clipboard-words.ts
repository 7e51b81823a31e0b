const steps = (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** What is said of cutting, copying and pasting steps. */
export const CLIPBOARD_WORDS = {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  copied: (count: number) => `${steps(count)} copied.`,
  wasCut: (count: number) => `${steps(count)} cut.`,
  pasted: (count: number) => `${steps(count)} pasted.`,
  onlyStart: 'Every program has its own Start. Select another step to copy.',
  nothingSelected: 'Select the steps to copy first.',
  nothingToPaste: 'There are no steps on the clipboard. Copy some first.',
  newerVersion:
    'The steps on the clipboard come from a newer version of Program Builder. Reload this page to use it.',
  broken: 'The steps on the clipboard are damaged. Copy them again.',
} as const;
