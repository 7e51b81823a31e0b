/** What is said of one version compared with another. */
export const DIFFERENCE_WORDS = {
  same: 'No differences in steps or settings.',
  show: (what: string) => `Show on the canvas: ${what}`,
  was: 'Before',
  is: 'After',
  none: 'not set',
  moreDifferences: (count: number) => `And ${count} more.`,
} as const;
