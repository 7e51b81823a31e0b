import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import type { CampaignRow, NewCampaign } from '#contract/campaigns.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CampaignId } from '#domain/ids.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { compareNames } from '#domain/words/names.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** Both are called inside a transaction. */
export async function addCampaign(deps: Sources, content: NewCampaign): Promise<Acted<Campaign>> {
  const campaign = {
    ...checked(content),
    changedAt: await loadNow(deps),
    deleted: null,
    revision: FIRST_REVISION,
  };
  const id = await deps.db.campaigns.add(campaign);
  await touchAccount(deps.db, {}, 'same');
  return campaignChange({ id, ...campaign }, 'Created the campaign');
}

/** The next send uses the new version, also in programs that are running. */
export async function changeCampaign(
  deps: Sources,
  { id, revision }: SeenRow<CampaignId>,
  content: NewCampaign,
): Promise<Acted<Campaign>> {
  const before = await deps.db.campaigns.get(id);
  if (!before || before.deleted) throw new ApiRefusal(notFound('campaign'));
  checkRevision('campaign', before, revision);
  const campaign = raiseRevision({ ...before, ...checked(content), changedAt: await loadNow(deps) });
  await deps.db.campaigns.put(campaign);
  await touchAccount(deps.db, {}, 'same');
  return campaignChange(campaign, 'Changed the campaign');
}

function campaignChange(campaign: Campaign, what: string): Acted<Campaign> {
  return {
    result: campaign,
    news: [{ type: 'catalogueChanged' }],
    activity: [{ kind: 'campaign', what, name: campaign.name }],
  };
}

function checked<T extends NewCampaign>(content: T): T {
  const refusal = checkName(content.name, 'campaign');
  if (refusal) throw refuseTransition(refusal);
  return { ...content, name: content.name.trim() };
}

async function loadNow({ db, realNow }: Sources): Promise<Instant> {
  const { clock } = await loadAccount(db);
  return getAccountNow(clock, realNow());
}

/** Every campaign outside the recycle bin, with the programs that name it. */
export async function listCampaigns(db: Database): Promise<readonly CampaignRow[]> {
  return db.transaction('r', [db.campaigns, db.programs, db.designs], async () => {
    const [campaigns, findUsers] = await Promise.all([db.campaigns.toArray(), loadUsage(db)]);
    return campaigns
      .filter(({ deleted }) => deleted === null)
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((campaign) => {
        const { listed, deleted } = findUsers({ kind: 'campaign', id: campaign.id });
        return { ...campaign, usedBy: listed, usedByDeleted: deleted };
      });
  });
}
