import type { Database } from '#api/storage/db.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import type { CampaignId } from '#domain/ids.ts';
import { type SentCampaign, toSentCampaign } from '#domain/messages/sent-campaign.ts';

export type SentCampaignKey = [CampaignId, number];

/**
 * [A12] Keeps the campaigns that messages were made of, each revision once, in the transaction that stores the messages: it
 * fails when a campaign has changed since the engine loaded it.
 */
export async function keepSentCampaigns(db: Database, blocks: readonly MessageBlock[]): Promise<void> {
  const keys = listSentCampaigns(blocks);
  if (keys.length === 0) return;
  const known = await db.sentCampaigns.bulkGet(keys);
  const missing = keys.filter((_, index) => known[index] === undefined);
  const campaigns = await db.campaigns.bulkGet(missing.map(([campaignId]) => campaignId));
  await db.sentCampaigns.bulkAdd(
    campaigns.map((campaign, index) => {
      const [campaignId, revision] = missing[index] ?? [];
      if (!campaign || campaign.revision !== revision)
        throw new Error(`Revision ${revision} of campaign ${campaignId} was sent and is not stored.`);
      return toSentCampaign(campaign);
    }),
  );
}

/** The revisions of campaigns that messages name, each once. */
function listSentCampaigns(blocks: readonly MessageBlock[]): SentCampaignKey[] {
  const keys = new Map<string, SentCampaignKey>();
  for (const { size, campaign, revision } of blocks) {
    if (!revision) continue;
    for (let row = 0; row < size; row++) addKey(keys, campaign[row] ?? 0, revision[row] ?? 0);
  }
  return [...keys.values()];
}

function addKey(keys: Map<string, SentCampaignKey>, campaign: number, revision: number): void {
  if (revision > 0) keys.set(keySentCampaign(campaign, revision), [campaign as CampaignId, revision]);
}

/** By "campaign revision". */
export async function loadSentCampaigns(
  db: Database,
  keys: readonly SentCampaignKey[],
): Promise<ReadonlyMap<string, SentCampaign>> {
  const found = await db.sentCampaigns.bulkGet([...keys]);
  return new Map(
    found.flatMap((sent) => (sent ? [[keySentCampaign(sent.campaignId, sent.revision), sent]] : [])),
  );
}

export function keySentCampaign(campaignId: number, revision: number): string {
  return `${campaignId} ${revision}`;
}
