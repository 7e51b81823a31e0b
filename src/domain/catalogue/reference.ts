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

export type ReferenceKind = Reference['kind'];

/** A reference that leads nowhere, with the last known name of the thing. */
export type MissingReference = { readonly reference: Reference; readonly name: string };

/** The same text for references to the same thing: "campaign 17". */
export function getReferenceKey(reference: Reference): string {
  return `${reference.kind} ${getReferenceId(reference)}`;
}

/** What tells one of its kind from another: the number, of a data field the name. */
export function getReferenceId(reference: Reference): number | string {
  return reference.kind === 'dataField' ? reference.name : reference.id;
}

export function createReference(kind: ReferenceKind, id: number | string): Reference {
  // The compiler can't see that a kind and an id of its own belong together.
  return (kind === 'dataField' ? { kind, name: id } : { kind, id }) as Reference;
}
