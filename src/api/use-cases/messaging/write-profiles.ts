import type { Deps } from '#api/context/api-context.ts';
import type { Acted } from '#api/http/act-once.ts';
import { formatEtag } from '#api/http/answers.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { badRequest, inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { noteActivity } from '#api/use-cases/activity/note-activity.ts';
import { newsOfMissing } from '#api/use-cases/audience/refresh-missing.ts';
import { loadUsage } from '#api/use-cases/audience/usage.ts';
import type {
  ChangedWebhookProfile,
  NewSmsProfile,
  NewWebhookProfile,
  WrittenList,
} from '#contract/messaging.ts';
import type { ListId, ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import { hideSecrets } from '#domain/profiles/webhook-profile.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';

type Sources = Pick<Deps, 'db' | 'realNow'>;

/** All are called inside a transaction. */
export async function addList({ db }: Sources, input: WrittenList): Promise<Acted> {
  const list = { ...(await checkedList(db, input, null)), revision: FIRST_REVISION };
  const id = await db.contactLists.add(list);
  return changed(db, 201, { id, ...list });
}

/** A new join action counts from the next contact that is added on. */
export async function changeList(
  { db }: Sources,
  { id, revision }: SeenRow<ListId>,
  input: WrittenList,
): Promise<Acted> {
  const before = await db.contactLists.get(id);
  if (!before) throw new ApiRefusal(notFound('list'));
  checkRevision('list', before, revision);
  const list = raiseRevision({ ...before, ...(await checkedList(db, input, id)) });
  await db.contactLists.put(list);
  return changed(db, 200, list);
}

export async function addSmsProfile({ db }: Sources, input: NewSmsProfile): Promise<Acted> {
  const profile = { ...(await checkedSmsProfile(db, input)), revision: FIRST_REVISION };
  const id = await db.smsProfiles.add(profile);
  return changed(db, 201, { id, ...profile });
}

/** The next SMS goes out with the new version. */
export async function changeSmsProfile(
  { db }: Sources,
  { id, revision }: SeenRow<SmsProfileId>,
  input: NewSmsProfile,
): Promise<Acted> {
  const before = await db.smsProfiles.get(id);
  if (!before) throw new ApiRefusal(notFound('sender profile'));
  checkRevision('sender profile', before, revision);
  const profile = raiseRevision({ ...before, ...(await checkedSmsProfile(db, input)) });
  await db.smsProfiles.put(profile);
  return changed(db, 200, profile);
}

export async function deleteSmsProfile(
  deps: Sources,
  { id, revision }: SeenRow<SmsProfileId>,
): Promise<Acted> {
  const { db } = deps;
  const profile = await db.smsProfiles.get(id);
  if (!profile) throw new ApiRefusal(notFound('sender profile'));
  checkRevision('sender profile', profile, revision);
  const { listed } = (await loadUsage(db))({ kind: 'smsProfile', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('sender profile', listed));
  await db.smsProfiles.delete(id);
  return deleted(deps, 'Deleted the sender profile', profile.name);
}

export async function addWebhookProfile({ db }: Sources, input: NewWebhookProfile): Promise<Acted> {
  const profile = { ...input, name: input.name.trim(), revision: FIRST_REVISION };
  const id = await db.webhookProfiles.add(profile);
  return changed(db, 201, hideSecrets({ id, ...profile }));
}

/** The page never saw the secrets: what it does not give anew stays. */
export async function changeWebhookProfile(
  { db }: Sources,
  { id, revision }: SeenRow<WebhookProfileId>,
  { authentication, ...input }: ChangedWebhookProfile,
): Promise<Acted> {
  const before = await db.webhookProfiles.get(id);
  if (!before) throw new ApiRefusal(notFound('webhook'));
  checkRevision('webhook', before, revision);
  const profile = raiseRevision({
    ...before,
    ...input,
    name: input.name.trim(),
    authentication: authentication ?? before.authentication,
  });
  await db.webhookProfiles.put(profile);
  return changed(db, 200, hideSecrets(profile));
}

export async function deleteWebhookProfile(
  deps: Sources,
  { id, revision }: SeenRow<WebhookProfileId>,
): Promise<Acted> {
  const { db } = deps;
  const profile = await db.webhookProfiles.get(id);
  if (!profile) throw new ApiRefusal(notFound('webhook'));
  checkRevision('webhook', profile, revision);
  const { listed } = (await loadUsage(db))({ kind: 'webhookProfile', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('webhook', listed));
  await db.webhookProfiles.delete(id);
  return deleted(deps, 'Deleted the webhook', profile.name);
}

async function deleted(deps: Sources, what: string, name: string): Promise<Acted> {
  await noteActivity(deps, { kind: 'settings', what, name });
  await touchAccount(deps.db, {});
  return { status: 204, news: [{ type: 'catalogueChanged' }, ...(await newsOfMissing(deps))] };
}

async function checkedSmsProfile(db: Database, input: NewSmsProfile): Promise<NewSmsProfile> {
  const field = await db.dataFields.get(input.numberField);
  if (field?.type !== 'Text') {
    throw new ApiRefusal(
      badRequest([{ path: 'numberField', reason: 'is not the name of a text data field' }]),
    );
  }
  return { ...input, name: input.name.trim(), from: input.from.trim() };
}

async function checkedList(db: Database, input: WrittenList, own: ListId | null): Promise<WrittenList> {
  const name = input.name.trim();
  const same = await db.contactLists.filter((list) => list.name === name && list.id !== own).count();
  if (same > 0) throw new ApiRefusal(badRequest([{ path: 'name', reason: 'is the name of another list' }]));
  await checkProgram(db, input.joinProgramId);
  return { ...input, name };
}

async function checkProgram(db: Database, programId: ProgramId | null): Promise<void> {
  const program = programId === null ? null : await db.programs.get(programId);
  if (programId !== null && (!program || program.status === 'Deleted')) {
    throw new ApiRefusal(notFound('program'));
  }
}

async function changed(db: Database, status: 200 | 201, body: SeenRow<number>): Promise<Acted> {
  await touchAccount(db, {}, 'same');
  return { status, body, headers: { etag: formatEtag(body.revision) }, news: [{ type: 'catalogueChanged' }] };
}
