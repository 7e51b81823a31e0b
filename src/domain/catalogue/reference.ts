import type {
  CampaignId,
  ListId,
  PreferenceId,
  ProgramId,
  SegmentId,
  SmsProfileId,
  WebhookProfileId,
} from '#domain/ids.ts';

/** Something outside the program that its design names. */
export type Reference =
  | { readonly kind: 'campaign'; readonly id: CampaignId }
  | { readonly kind: 'segment'; readonly id: SegmentId }
  | { readonly kind: 'list'; readonly id: ListId }
  | { readonly kind: 'preference'; readonly id: PreferenceId }
  | { readonly kind: 'program'; readonly id: ProgramId }
  | { readonly kind: 'smsProfile'; readonly id: SmsProfileId }
  | { readonly kind: 'webhookProfile'; readonly id: WebhookProfileId }
  | { readonly kind: 'dataField'; readonly name: string };

/** A reference that leads nowhere, with the last known name of the thing. */
export type MissingReference = { readonly reference: Reference; readonly name: string };

/** The same text for references to the same thing: "campaign 17". */
export function getReferenceKey(reference: Reference): string {
  return `${reference.kind} ${reference.kind === 'dataField' ? reference.name : reference.id}`;
}
