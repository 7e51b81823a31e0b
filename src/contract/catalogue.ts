import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { NamedCampaign } from '#domain/catalogue/catalogue.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** GET /api/catalogue: what designs can name, for the pickers; campaigns in the bin apart, for what still names them. */
export type CatalogueAnswer = {
  readonly campaigns: readonly NamedCampaign[];
  readonly deletedCampaigns: readonly Pick<Campaign, 'id' | 'name'>[];
  readonly segments: readonly Segment[];
  readonly lists: readonly ContactList[];
  readonly preferences: readonly Preference[];
  readonly smsProfiles: readonly SmsProfile[];
  /** Without their secrets. */
  readonly webhookProfiles: readonly WebhookProfile[];
  readonly dataFields: readonly DataField[];
};
