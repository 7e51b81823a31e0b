import type { OptOutKind } from '#domain/contacts/consent.ts';

/** [A20] How many messages ended a subscription, by what was done to them. */
export type OptOutCounts = Record<OptOutKind, number>;

export function createOptOutCounts(): OptOutCounts {
  return { unsubscribed: 0, bounced: 0, complained: 0 };
}
