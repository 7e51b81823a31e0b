import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { ApiRefusal } from '#api/http/api-refusal.ts';
import { badRequest, notFound } from '#api/http/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import type { NewSmsProfile, NewWebhookProfile, WrittenList } from '#contract/messaging.ts';
import type { ListId } from '#domain/audience/contact.ts';
import { withoutSecrets } from '#domain/messaging/webhook-profile.ts';
import type { ProgramId } from '#domain/program/program.ts';

type Sources = Pick<Deps, 'db'>;

/** All are called inside a transaction. */
export async function addList({ db }: Sources, input: WrittenList): Promise<Acted> {
  const list = await checkedList(db, input, null);
  const id = await db.contactLists.add(list);
  return changed(db, 201, { id, ...list });
}

/** A new join action counts from the next contact that is added on. */
export async function changeList({ db }: Sources, id: ListId, input: WrittenList): Promise<Acted> {
  if (!(await db.contactLists.get(id))) throw new ApiRefusal(notFound('list'));
  const list = { id, ...(await checkedList(db, input, id)) };
  await db.contactLists.put(list);
  return changed(db, 200, list);
}

export async function addSmsProfile({ db }: Sources, input: NewSmsProfile): Promise<Acted> {
  const field = await db.dataFields.get(input.numberField);
  if (field?.type !== 'Text') {
    throw new ApiRefusal(
      badRequest([{ path: 'numberField', reason: 'is not the name of a text data field' }]),
    );
  }
  const profile = { ...input, name: input.name.trim(), from: input.from.trim() };
  const id = await db.smsProfiles.add(profile);
  return changed(db, 201, { id, ...profile });
}

export async function addWebhookProfile({ db }: Sources, input: NewWebhookProfile): Promise<Acted> {
  const profile = { ...input, name: input.name.trim() };
  const id = await db.webhookProfiles.add(profile);
  return changed(db, 201, withoutSecrets({ id, ...profile }));
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

async function changed(db: Database, status: 200 | 201, body: unknown): Promise<Acted> {
  await touchAccount(db, {});
  return { status, body, news: [{ type: 'catalogueChanged' }] };
}
