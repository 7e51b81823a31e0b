import type { Database } from '#api/storage/db.ts';
import type { Campaign } from '#domain/audience/campaign.ts';
import type { Catalogue } from '#domain/program/references.ts';

/** What designs can name now. Campaigns in the recycle bin are not in it. */
export async function loadCatalogue(db: Database): Promise<Catalogue> {
  const [campaigns, segments, lists, preferences, dataFields] = await Promise.all([
    db.campaigns.toArray(),
    db.segments.toArray(),
    db.contactLists.toArray(),
    db.preferences.toArray(),
    db.dataFields.toArray(),
  ]);
  return {
    campaigns: new Map(campaigns.filter(({ deleted }) => deleted === null).map((one) => [one.id, one])),
    segments: new Map(segments.map((one) => [one.id, one])),
    lists: new Map(lists.map((one) => [one.id, one])),
    preferences: new Map(preferences.map((one) => [one.id, one])),
    dataFields: new Map(dataFields.map((one) => [one.name, one])),
  };
}

export async function loadBinnedCampaigns(db: Database): Promise<readonly Campaign[]> {
  return db.campaigns.filter(({ deleted }) => deleted !== null).toArray();
}
