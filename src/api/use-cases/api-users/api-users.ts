import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { badRequest, notFound } from '#api/refusal/problems.ts';
import type { Database } from '#api/storage/db.ts';
import type { ApiUserRecord } from '#api/storage/records.ts';
import type { ApiUserRow, RenamedApiUser } from '#contract/api-users.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import { compareNames } from '#domain/words/names.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

export async function listApiUsers(db: Database): Promise<readonly ApiUserRow[]> {
  const users = await db.apiUsers.toArray();
  return users.map(toRow).toSorted((one, other) => compareNames(one.name, other.name));
}

/** All below are called inside a transaction. */
export async function addApiUser(
  deps: Sources,
  made: Pick<ApiUserRecord, 'name' | 'userName' | 'password'>,
): Promise<Acted<ApiUserRow>> {
  const { now: createdAt } = await loadRequestContext(deps);
  const name = await freeName(deps.db, made.name, null);
  const user = { ...made, name, createdAt, revision: FIRST_REVISION };
  const id = await deps.db.apiUsers.add(user);
  return changed(toRow({ ...user, id }), 'Created the API user', name);
}

export async function renameApiUser(
  { db }: Sources,
  { id, revision }: SeenRow<number>,
  input: RenamedApiUser,
): Promise<Acted<ApiUserRow>> {
  const before = await apiUser(db, id);
  checkRevision('API user', before, revision);
  const user = raiseRevision({ ...before, name: await freeName(db, input.name, id) });
  await db.apiUsers.put(user);
  return changed(toRow(user), 'Renamed the API user', user.name);
}

export async function deleteApiUser(
  { db }: Sources,
  { id, revision }: SeenRow<number>,
): Promise<Acted<void>> {
  const user = await apiUser(db, id);
  checkRevision('API user', user, revision);
  await db.apiUsers.delete(id);
  return changed(undefined, 'Deleted the API user', user.name);
}

async function apiUser(db: Database, id: number): Promise<ApiUserRecord> {
  const user = await db.apiUsers.get(id);
  if (!user) throw new ApiRefusal(notFound('API user'));
  return user;
}

/** What it did is told by its name: no two may share one. */
async function freeName(db: Database, given: string, own: number | null): Promise<string> {
  const name = given.trim();
  const same = await db.apiUsers.filter((user) => user.name === name && user.id !== own).count();
  if (same > 0) {
    throw new ApiRefusal(badRequest([{ path: 'name', reason: 'is the name of another API user' }]));
  }
  return name;
}

function toRow({ id, name, userName, createdAt, revision }: ApiUserRecord): ApiUserRow {
  return { id, name, userName, createdAt, revision };
}

function changed<Result>(result: Result, what: string, name: string): Acted<Result> {
  return { result, news: [{ type: 'catalogueChanged' }], activity: [{ kind: 'settings', what, name }] };
}
