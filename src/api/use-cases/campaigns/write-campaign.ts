import type { Deps } from '#api/context/api-context.ts';
import type { Acted } from '#api/http/act-once.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { refusalProblem } from '#api/refusal/lifecycle-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { ChangedCampaign, NewCampaign } from '#contract/audience.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { CampaignId } from '#domain/ids.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type Sources = Pick<Deps, 'db' | 'realNow'>;

/** Both are called inside a transaction. */
export async function addCampaign(deps: Sources, content: NewCampaign): Promise<Acted> {
  const campaign = { ...checked(content), changedAt: await nowOf(deps), deleted: null };
  const id = await deps.db.campaigns.add(campaign);
  await touchAccount(deps.db, {}, 'same');
  return { status: 201, body: { id, ...campaign }, news: [{ type: 'catalogueChanged' }] };
}

/** The next send uses the new version, also in programs that are running. */
export async function changeCampaign(
  deps: Sources,
  id: CampaignId,
  { onChangedAt, ...content }: ChangedCampaign,
): Promise<Acted> {
  const before = await deps.db.campaigns.get(id);
  if (!before || before.deleted) throw new ApiRefusal(notFound('campaign'));
  if (before.changedAt !== onChangedAt) throw new ApiRefusal(CHANGED_MEANWHILE);
  // Two changes within one millisecond are two versions.
  const changedAt = Math.max(await nowOf(deps), before.changedAt + 1) as Instant;
  const campaign = { ...before, ...checked(content), changedAt };
  await deps.db.campaigns.put(campaign);
  await touchAccount(deps.db, {}, 'same');
  return { status: 200, body: campaign, news: [{ type: 'catalogueChanged' }] };
}

const CHANGED_MEANWHILE = {
  kind: 'refused',
  status: 412,
  title: 'This campaign was changed after you opened it.',
  detail: 'Nothing was changed. Copy what you wrote, open the campaign again, then decide.',
} as const;

function checked<T extends NewCampaign>(content: T): T {
  const refusal = checkName(content.name);
  if (refusal) throw refusalProblem(refusal);
  return { ...content, name: content.name.trim() };
}

async function nowOf({ db, realNow }: Sources): Promise<Instant> {
  const { clock } = await loadAccount(db);
  return getAccountNow(clock, realNow());
}
