import type { Database } from '#api/storage/db.ts';
import type { ConsentSince } from '#domain/contacts/consent.ts';
import type { CampaignId } from '#domain/ids.ts';

/** [A17] The names of the campaigns that some consents are about: as they are called, or as they were sent last. */
export async function loadCampaignNames(
  db: Database,
  since: readonly (ConsentSince | null | undefined)[],
): Promise<(since: ConsentSince | null | undefined) => string | null> {
  const ids = [...new Set(since.flatMap((each) => findCampaign(each) ?? []))];
  const campaigns = await db.campaigns.bulkGet(ids);
  const names = new Map<CampaignId, string>();
  for (const campaign of campaigns) if (campaign) names.set(campaign.id, campaign.name);
  if (names.size < ids.length)
    for (const { campaignId, name } of await db.sentCampaigns.toArray())
      if (!names.has(campaignId)) names.set(campaignId, name);
  return (each) => {
    const id = findCampaign(each);
    return id === null ? null : (names.get(id) ?? null);
  };
}

function findCampaign(since: ConsentSince | null | undefined): CampaignId | null {
  return since && 'campaignId' in since.because ? since.because.campaignId : null;
}
