import type { Acted } from '#api/activity/acted.ts';
import type { Deps } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/audience/refresh-missing.ts';
import { inUseBy, segmentsNaming } from '#api/use-cases/audience/segments-naming.ts';
import { loadUsage } from '#api/use-cases/audience/usage.ts';
import type { ListRow } from '#contract/messaging.ts';
import type { ListId } from '#domain/ids.ts';
import { raiseRevision, type SeenRow } from '#domain/revision.ts';

/** Each list with how many contacts are on it, and what names it, by name. */
export async function listLists(db: Database): Promise<readonly ListRow[]> {
  return db.transaction('r', db.tables, async () => {
    const [lists, segments, usersOf] = await Promise.all([
      db.contactLists.toArray(),
      db.segments.toArray(),
      loadUsage(db),
    ]);
    const contacts = new Map<ListId, number>();
    await db.contacts.each(({ listIds }) => {
      for (const id of listIds) contacts.set(id, (contacts.get(id) ?? 0) + 1);
    });
    const rows = lists.map(async (list): Promise<ListRow> => {
      const { listed, binned } = usersOf({ kind: 'list', id: list.id });
      const joins = list.joinProgramId === null ? undefined : await db.programs.get(list.joinProgramId);
      return {
        ...list,
        contacts: contacts.get(list.id) ?? 0,
        joinProgram: joins ? { id: joins.id, name: joins.name, status: joins.status } : null,
        usedBy: listed,
        usedByBinned: binned,
        usedBySegments: segmentsNaming(segments, { kind: 'list', id: list.id }),
      };
    });
    return (await Promise.all(rows)).toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  });
}

/** Gone at once: lists have no recycle bin. The contacts on it stay. To be called inside a transaction. */
export async function deleteList(
  deps: Pick<Deps, 'db' | 'realNow'>,
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
