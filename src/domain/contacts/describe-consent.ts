import type { ConsentReason } from './consent.ts';

const ANSWERS = {
  unsubscribed: 'Unsubscribed by link in',
  bounced: 'Hard bounce of',
  complained: 'Complaint about',
} as const;

const ACTS = { person: 'Set by', import: 'Imported by', api: 'Set through the API by' } as const;

/** [A17] Why a consent is what it is, in a few words; the campaign by the name it was sent under. */
export function describeConsentReason(reason: ConsentReason, campaignName: string | null): string {
  if ('by' in reason) return `${ACTS[reason.kind]} ${reason.by}`;
  return `${ANSWERS[reason.kind]} ${campaignName === null ? 'a deleted campaign' : `“${campaignName}”`}`;
}
