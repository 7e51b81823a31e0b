/** What goes wrong between the page and the account, on purpose. */
export type Faults = {
  readonly delayMs: (typeof DELAYS_MS)[number];
  readonly failures: (typeof FAILURES)[number];
  /** Nothing gets through in either direction. */
  readonly isOffline: boolean;
};

export const DELAYS_MS = [0, 500, 3_000] as const;
export const FAILURES = ['none', 'oneInFive', 'everyChange'] as const;

export const NO_FAULTS: Faults = { delayMs: 0, failures: 'none', isOffline: false };

export function hasFaults({ delayMs, failures, isOffline }: Faults): boolean {
  return delayMs > 0 || failures !== 'none' || isOffline;
}
