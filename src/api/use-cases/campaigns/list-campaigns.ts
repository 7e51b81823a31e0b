import type { Database } from '#api/storage/db.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import type { CampaignRow } from '#contract/campaigns.ts';

/** Every campaign outside the recycle bin, with the programs that name it. */
export async function listCampaigns(db: Database): Promise<readonly CampaignRow[]> {
  return db.transaction('r', [db.campaigns, db.programs, db.designs], async () => {
    const [campaigns, findUsers] = await Promise.all([db.campaigns.toArray(), loadUsage(db)]);
    return campaigns
      .filter(({ deleted }) => deleted === null)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map((campaign) => {
        const { listed, binned } = findUsers({ kind: 'campaign', id: campaign.id });
        return { ...campaign, usedBy: listed, usedByBinned: binned };
      });
  });
}
