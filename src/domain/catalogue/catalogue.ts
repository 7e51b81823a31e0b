import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type {
  CampaignId,
  ListId,
  PreferenceId,
  ProgramId,
  SegmentId,
  SmsProfileId,
  WebhookProfileId,
} from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { Status } from '#domain/program-status.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** What designs need to know of a campaign, and the engine to send it. */
export type NamedCampaign = Pick<
  Campaign,
  'id' | 'name' | 'subject' | 'fromName' | 'preheader' | 'body' | 'revision'
>;

/** What exists in the account for designs to name. Campaigns in the recycle bin are not among them. */
export type Catalogue = {
  readonly campaigns: ReadonlyMap<CampaignId, NamedCampaign>;
  readonly segments: ReadonlyMap<SegmentId, Segment>;
  readonly lists: ReadonlyMap<ListId, ContactList>;
  readonly preferences: ReadonlyMap<PreferenceId, Preference>;
  readonly dataFields: ReadonlyMap<string, DataField>;
  /** Active ones, and whatever others a design in question names; deleted ones are not among them. */
  readonly programs: ReadonlyMap<
    ProgramId,
    { readonly id: ProgramId; readonly name: string; readonly status: Status }
  >;
  readonly smsProfiles: ReadonlyMap<SmsProfileId, SmsProfile>;
  readonly webhookProfiles: ReadonlyMap<WebhookProfileId, WebhookProfile>;
};
