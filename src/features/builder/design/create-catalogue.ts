import type { CatalogueAnswer } from '#contract/catalogue.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';

/** The account's catalogue as the domain looks things up in it. */
export function createCatalogue(
  { campaigns, segments, lists, preferences, dataFields, smsProfiles, webhookProfiles }: CatalogueAnswer,
  programs: Catalogue['programs'],
): Catalogue {
  return {
    campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign])),
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    lists: new Map(lists.map((list) => [list.id, list])),
    preferences: new Map(preferences.map((preference) => [preference.id, preference])),
    dataFields: new Map(dataFields.map((field) => [field.name, field])),
    programs,
    smsProfiles: new Map(smsProfiles.map((profile) => [profile.id, profile])),
    webhookProfiles: new Map(webhookProfiles.map((profile) => [profile.id, profile])),
  };
}
