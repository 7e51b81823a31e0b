import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import { inUseBy, segmentsNaming } from '#api/use-cases/segments/segments-naming.ts';
import type { ListRow, WrittenList } from '#contract/lists.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import { compareNames, isSameName } from '#domain/words/names.ts';

/** Each list with how many contacts are on it, and what names it, by name. */
export async function listLists(db: Database): Promise<readonly ListRow[]> {
  return db.transaction('r', db.tables, async () => {
    const [lists, segments, findUsers] = await Promise.all([
      db.contactLists.toArray(),
      db.segments.toArray(),
      loadUsage(db),
    ]);
    const contacts = new Map<ListId, number>();
    await db.contacts.each(({ listIds }) => {
      for (const id of listIds) contacts.set(id, (contacts.get(id) ?? 0) + 1);
    });
    const rows = lists.map(async (list): Promise<ListRow> => {
      const { listed, deleted } = findUsers({ kind: 'list', id: list.id });
      const joins = list.joinProgramId === null ? undefined : await db.programs.get(list.joinProgramId);
      return {
        ...list,
        contacts: contacts.get(list.id) ?? 0,
        joinProgram: joins ? { id: joins.id, name: joins.name, status: joins.status } : null,
        usedBy: listed,
        usedByDeleted: deleted,
        usedBySegments: segmentsNaming(segments, { kind: 'list', id: list.id }),
      };
    });
    return (await Promise.all(rows)).toSorted((one, other) => compareNames(one.name, other.name));
  });
}

/** All below are called inside a transaction. */
export async function addList(
  { db }: Pick<ApiContext, 'db'>,
  input: WrittenList,
): Promise<Acted<ContactList>> {
  const list = { ...(await checkedList(db, input, null)), revision: FIRST_REVISION };
  const id = await db.contactLists.add(list);
  return listChange(db, { id, ...list }, 'Created the list');
}

/** A new join action counts from the next contact that is added on. */
export async function changeList(
  { db }: Pick<ApiContext, 'db'>,
  { id, revision }: SeenRow<ListId>,
  input: WrittenList,
): Promise<Acted<ContactList>> {
  const before = await db.contactLists.get(id);
  if (!before) throw new ApiRefusal(notFound('list'));
  checkRevision('list', before, revision);
  const list = raiseRevision({ ...before, ...(await checkedList(db, input, id)) });
  await db.contactLists.put(list);
  return listChange(db, list, 'Changed the list');
}

/** Gone at once: lists have no recycle bin. The contacts on it stay. */
export async function deleteList(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { id, revision }: SeenRow<ListId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const list = await db.contactLists.get(id);
  if (!list) throw new ApiRefusal(notFound('list'));
  checkRevision('list', list, revision);
  const { listed } = (await loadUsage(db))({ kind: 'list', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('list', listed));
  const segments = segmentsNaming(await db.segments.toArray(), { kind: 'list', id });
  if (segments.length > 0) throw new ApiRefusal(inUseBy('list', 'segment', segments));
  await db.contactLists.delete(id);
  const members = await db.contacts.filter(({ listIds }) => listIds.includes(id)).toArray();
  await db.contacts.bulkPut(
    members.map((contact) =>
      raiseRevision({ ...contact, listIds: contact.listIds.filter((each) => each !== id) }),
    ),
  );
  await touchAccount(db, {});
  const news = await newsOfMissing(deps);
  return {
    result: undefined,
    news: [{ type: 'catalogueChanged' }, { type: 'contactsChanged' }, ...news],
    activity: [{ kind: 'list', what: 'Deleted the list', name: list.name }],
  };
}

const NAME_TAKEN: ApiProblem = {
  kind: 'badRequest',
  title: 'Another list already has this name',
  detail: 'Choose another name, or use the existing list.',
};

/** [A32] */
async function checkedList(db: Database, input: WrittenList, own: ListId | null): Promise<WrittenList> {
  const name = input.name.trim();
  const same = await db.contactLists.filter((list) => list.id !== own && isSameName(list.name, name)).count();
  if (same > 0) throw new ApiRefusal(NAME_TAKEN);
  await checkProgram(db, input.joinProgramId);
  return { ...input, name };
}

async function checkProgram(db: Database, programId: ProgramId | null): Promise<void> {
  const program = programId === null ? null : await db.programs.get(programId);
  if (programId !== null && (!program || program.status === 'Deleted')) {
    throw new ApiRefusal(notFound('program'));
  }
}

async function listChange(db: Database, list: ContactList, what: string): Promise<Acted<ContactList>> {
  await touchAccount(db, {}, 'same');
  return {
    result: list,
    news: [{ type: 'catalogueChanged' }],
    activity: [{ kind: 'list', what, name: list.name }],
  };
}
