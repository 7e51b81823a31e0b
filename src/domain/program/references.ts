import type { Campaign } from '#domain/audience/campaign.ts';
import type { ContactList } from '#domain/audience/contact.ts';
import type { DataField } from '#domain/audience/data-field.ts';
import type { Preference } from '#domain/audience/preference.ts';
import type { Segment } from '#domain/audience/segment.ts';
import type {
  CampaignId,
  ListId,
  PreferenceId,
  ProgramId,
  SegmentId,
  SmsProfileId,
  WebhookProfileId,
} from '#domain/ids.ts';
import type { SmsProfile } from '#domain/messaging/sms-profile.ts';
import type { WebhookProfile } from '#domain/messaging/webhook-profile.ts';
import type { Program } from '#domain/program/program.ts';

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

/** What exists in the account for designs to name. Campaigns in the recycle bin are not among them. */
export type Catalogue = {
  readonly campaigns: ReadonlyMap<CampaignId, Pick<Campaign, 'id' | 'name' | 'subject' | 'body'>>;
  readonly segments: ReadonlyMap<SegmentId, Segment>;
  readonly lists: ReadonlyMap<ListId, ContactList>;
  readonly preferences: ReadonlyMap<PreferenceId, Preference>;
  readonly dataFields: ReadonlyMap<string, DataField>;
  /** Active ones, and whatever others a design in question names; deleted ones are not among them. */
  readonly programs: ReadonlyMap<ProgramId, Pick<Program, 'id' | 'name' | 'status'>>;
  readonly smsProfiles: ReadonlyMap<SmsProfileId, SmsProfile>;
  readonly webhookProfiles: ReadonlyMap<WebhookProfileId, WebhookProfile>;
};
