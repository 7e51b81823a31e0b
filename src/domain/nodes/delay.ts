import type { TimeOfDay } from '#domain/schedule/instant.ts';

export type DelaySettings =
  /** 1 to 365 times 24 hours. */
  | { readonly kind: 'days'; readonly days: number }
  /** The next time the account's clock reads this; arriving at that very minute waits a day. */
  | { readonly kind: 'untilTimeOfDay'; readonly at: TimeOfDay };
