import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CampaignId } from '#domain/ids.ts';
import { raiseRevision, type SeenRow } from '#domain/revision.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** Into the recycle bin, unless a listed program uses it. Each of these is called inside a transaction. */
export async function deleteCampaign(
  deps: Sources,
  { id, revision }: SeenRow<CampaignId>,
): Promise<Acted<void>> {
  const { db, realNow } = deps;
  const campaign = await loadCampaign(db, id);
  if (campaign.deleted) throw refusal('is already in the recycle bin', 'There is nothing to delete.');
  checkRevision('campaign', campaign, revision);
  const { listed } = (await loadUsage(db))({ kind: 'campaign', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('campaign', listed));
  const { clock, userName } = await loadAccount(db);
  const deleted = { at: getAccountNow(clock, realNow()), by: userName };
  await db.campaigns.put(raiseRevision({ ...campaign, deleted }));
  return changed(deps, campaign, 'Deleted the campaign');
}

export async function restoreCampaign(deps: Sources, seen: SeenRow<CampaignId>): Promise<Acted<void>> {
  const campaign = await loadDeleted(deps.db, seen);
  await deps.db.campaigns.put(raiseRevision({ ...campaign, deleted: null }));
  return changed(deps, campaign, 'Restored the campaign');
}

/** Messages that were sent stay; only what they said is gone. */
export async function purgeCampaign(deps: Sources, seen: SeenRow<CampaignId>): Promise<Acted<void>> {
  const campaign = await loadDeleted(deps.db, seen);
  await deps.db.campaigns.delete(seen.id);
  return changed(deps, campaign, 'Permanently deleted the campaign');
}

async function changed(deps: Sources, { id, name }: Campaign, what: string): Promise<Acted<void>> {
  await touchAccount(deps.db, {}, 'same');
  return {
    result: undefined,
    news: [{ type: 'catalogueChanged' }, ...(await newsOfMissing(deps))],
    activity: [{ kind: 'campaign', what, name, thingId: id }],
  };
}

async function loadCampaign(db: Database, id: CampaignId): Promise<Campaign> {
  const campaign = await db.campaigns.get(id);
  if (!campaign) throw new ApiRefusal(notFound('campaign'));
  return campaign;
}

async function loadDeleted(db: Database, { id, revision }: SeenRow<CampaignId>): Promise<Campaign> {
  const campaign = await loadCampaign(db, id);
  if (!campaign.deleted)
    throw refusal('is not in the recycle bin', 'Reload the page to see where it is now.');
  checkRevision('campaign', campaign, revision);
  return campaign;
}

function refusal(reason: string, detail: string): ApiRefusal {
  return new ApiRefusal({ kind: 'conflict', title: `This campaign ${reason}`, detail });
}
