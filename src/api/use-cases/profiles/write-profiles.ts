import type { Acted, ActivityText } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { badRequest, inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import type { ChangedWebhookProfile, NewSmsProfile, NewWebhookProfile } from '#contract/profiles.ts';
import type { SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { hideSecrets, keepSecrets, type SecretFault } from '#domain/profiles/webhook-secrets.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** All are called inside a transaction. */
export async function addSmsProfile({ db }: Sources, input: NewSmsProfile): Promise<Acted<SmsProfile>> {
  const profile = { ...(await checkedSmsProfile(db, input)), revision: FIRST_REVISION };
  const id = await db.smsProfiles.add(profile);
  return changed(db, { id, ...profile }, settings('Created the sender profile', profile));
}

/** The next SMS goes out with the new version. */
export async function changeSmsProfile(
  { db }: Sources,
  { id, revision }: SeenRow<SmsProfileId>,
  input: NewSmsProfile,
): Promise<Acted<SmsProfile>> {
  const before = await db.smsProfiles.get(id);
  if (!before) throw new ApiRefusal(notFound('sender profile'));
  checkRevision('sender profile', before, revision);
  const profile = raiseRevision({ ...before, ...(await checkedSmsProfile(db, input)) });
  await db.smsProfiles.put(profile);
  return changed(db, profile, settings('Changed the sender profile', profile));
}

export async function deleteSmsProfile(
  deps: Sources,
  { id, revision }: SeenRow<SmsProfileId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const profile = await db.smsProfiles.get(id);
  if (!profile) throw new ApiRefusal(notFound('sender profile'));
  checkRevision('sender profile', profile, revision);
  const { listed } = (await loadUsage(db))({ kind: 'smsProfile', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('sender profile', listed));
  await db.smsProfiles.delete(id);
  return deleted(deps, settings('Deleted the sender profile', profile));
}

export async function addWebhookProfile(
  { db }: Sources,
  input: NewWebhookProfile,
): Promise<Acted<WebhookProfile>> {
  const profile = { ...input, name: input.name.trim(), revision: FIRST_REVISION };
  const id = await db.webhookProfiles.add(profile);
  return changed(db, hideSecrets({ id, ...profile }), settings('Created the webhook', profile));
}

/** [N36] The page never saw the secrets: what it does not give again stays, unless the webhook moves to another host. */
export async function changeWebhookProfile(
  { db }: Sources,
  { id, revision }: SeenRow<WebhookProfileId>,
  input: ChangedWebhookProfile,
): Promise<Acted<WebhookProfile>> {
  const before = await db.webhookProfiles.get(id);
  if (!before) throw new ApiRefusal(notFound('webhook'));
  checkRevision('webhook', before, revision);
  const kept = keepSecrets(before, input);
  if (!kept.ok) throw new ApiRefusal(badRequest([explainFault(kept.refusal)]));
  const profile = raiseRevision({ ...before, ...kept.value, name: input.name.trim() });
  await db.webhookProfiles.put(profile);
  return changed(db, hideSecrets(profile), settings('Changed the webhook', profile));
}

export async function deleteWebhookProfile(
  deps: Sources,
  { id, revision }: SeenRow<WebhookProfileId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const profile = await db.webhookProfiles.get(id);
  if (!profile) throw new ApiRefusal(notFound('webhook'));
  checkRevision('webhook', profile, revision);
  const { listed } = (await loadUsage(db))({ kind: 'webhookProfile', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('webhook', listed));
  await db.webhookProfiles.delete(id);
  return deleted(deps, settings('Deleted the webhook', profile));
}

function explainFault({ field, reason }: SecretFault) {
  const reasons = {
    otherHost: 'was entered for another host, so it has to be entered again',
    unknown: 'keeps the value of something that was never entered',
  };
  return { path: field, reason: reasons[reason] };
}

async function deleted(deps: Sources, text: ActivityText): Promise<Acted<void>> {
  await touchAccount(deps.db, {});
  return {
    result: undefined,
    news: [{ type: 'catalogueChanged' }, ...(await newsOfMissing(deps))],
    activity: [text],
  };
}

async function checkedSmsProfile(db: Database, input: NewSmsProfile): Promise<NewSmsProfile> {
  const field = await db.dataFields.get(input.numberField);
  if (field?.type !== 'Text') {
    throw new ApiRefusal({
      kind: 'badRequest',
      title: `${input.numberField} is not a text data field in this account`,
      detail: 'Choose another data field for the mobile number.',
    });
  }
  return { ...input, name: input.name.trim(), from: input.from.trim() };
}

async function changed<Row>(db: Database, row: Row, text: ActivityText): Promise<Acted<Row>> {
  await touchAccount(db, {}, 'same');
  return { result: row, news: [{ type: 'catalogueChanged' }], activity: [text] };
}

function settings(what: string, { name }: { readonly name: string }): ActivityText {
  return { kind: 'settings', what, name };
}
