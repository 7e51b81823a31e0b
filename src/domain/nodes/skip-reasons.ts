/** [E46] Why a step did nothing for a contact, who went on past it. The log of the engine keeps these words. */
export const SKIP_REASONS = [
  'skippedNoCampaign',
  'skippedCampaignNotReady',
  'skippedNoSender',
  'skippedNoNumber',
  'skippedNoWebhook',
  'skippedNoList',
  'skippedNotActive',
  'skippedInside',
  'skippedNotSubscribed',
  'skippedNoChange',
  'skippedUnconfirmed',
  'skippedNoConsent',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const WORDS: Readonly<Record<SkipReason, string>> = {
  skippedNoCampaign: 'the campaign no longer exists',
  skippedCampaignNotReady: 'the campaign is not ready to send',
  skippedNoSender: 'no enabled sender profile, or no text',
  skippedNoNumber: 'no valid mobile number',
  skippedNoWebhook: 'the webhook no longer exists',
  skippedNoList: 'the list no longer exists',
  skippedNotActive: 'the other program is not active',
  skippedInside: 'already in the other program',
  skippedNotSubscribed: 'not subscribed',
  skippedNoChange: 'the contact cannot be changed in this way',
  skippedUnconfirmed: 'the deletion is not confirmed',
  skippedNoConsent: 'no consent to SMS',
};

/** Written after a colon, or after a number. */
export function describeSkipReason(reason: SkipReason): string {
  return WORDS[reason];
}

export function isSkipReason(kind: string): kind is SkipReason {
  return Object.hasOwn(WORDS, kind);
}

/** How often each reason held, the most frequent first. */
export type SkipCounts = readonly { readonly reason: SkipReason; readonly times: number }[];

export function toSkipCounts(counts: Iterable<readonly [SkipReason, number]>): SkipCounts {
  return [...counts]
    .map(([reason, times]) => ({ reason, times }))
    .toSorted((one, other) => other.times - one.times || (one.reason < other.reason ? -1 : 1));
}
