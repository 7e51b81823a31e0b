/** What may go wrong between the page and the account, on purpose. */
export type Trouble = {
  readonly delayMs: (typeof DELAYS_MS)[number];
  readonly failures: (typeof FAILURES)[number];
  /** Nothing gets through in either direction. */
  readonly isOffline: boolean;
};

export const DELAYS_MS = [0, 500, 3_000] as const;
export const FAILURES = ['none', 'oneInFive', 'everyChange'] as const;

export const NO_TROUBLE: Trouble = { delayMs: 0, failures: 'none', isOffline: false };

export function isTrouble({ delayMs, failures, isOffline }: Trouble): boolean {
  return delayMs > 0 || failures !== 'none' || isOffline;
}
