import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { AddedToList, AddToList } from '#contract/node-contacts.ts';
import type { ContactChange } from '#domain/engine/follow-contact-changes.ts';
import type { ContactId, NodeId, ProgramId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import { FIRST_REVISION, raiseRevision } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { selectChosen } from './search-visits.ts';
import { findVisits } from './visits.ts';

type At = { readonly programId: ProgramId; readonly nodeId: NodeId };

const AT_ONCE = 5_000;

/** Puts those at a step, or who ever were, on a list. To be called inside a transaction. */
export async function addToList(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  at: At,
  input: AddToList,
): Promise<Acted<AddedToList>> {
  const { db } = deps;
  const { now } = await loadRequestContext(deps);
  await loadProgram(db, at.programId);
  const run = await db.runs.get(at.programId);
  const visits = run ? await findVisits(db, { run, nodeId: at.nodeId }, input.which) : [];
  const chosen = await selectChosen(db, visits, input.chosen);
  const ids = [...new Set(chosen.map(({ contactId }) => contactId))];
  const { list, isNew } = await listFor(db, input.list);
  const { added, already } = await addAll(db, ids, { list, now });
  if (added > 0 || isNew) await touchAccount(db, {});
  return {
    result: { list, added, already },
    news: [{ type: 'contactsChanged' }, ...(isNew ? ([{ type: 'catalogueChanged' }] as const) : [])],
    activity: [{ kind: 'list', what: 'Added contacts at a step to the list', name: list.name }],
  };
}

async function listFor(
  db: Database,
  wanted: AddToList['list'],
): Promise<{ list: ContactList; isNew: boolean }> {
  if ('id' in wanted) {
    const list = await db.contactLists.get(wanted.id);
    if (!list) throw new ApiRefusal(notFound('list'));
    return { list, isNew: false };
  }
  const name = wanted.name.trim();
  const known = await db.contactLists.filter((list) => list.name === name).first();
  if (known) return { list: known, isNew: false };
  const list = { name, joinProgramId: null, revision: FIRST_REVISION };
  return { list: { id: await db.contactLists.add(list), ...list }, isNew: true };
}

async function addAll(
  db: Database,
  ids: readonly ContactId[],
  { list: { id: listId }, now }: { readonly list: ContactList; readonly now: Instant },
): Promise<Pick<AddedToList, 'added' | 'already'>> {
  let added = 0;
  let already = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const contacts = await db.contacts.bulkGet(ids.slice(from, from + AT_ONCE));
    const changes: ContactChange[] = [];
    for (const before of contacts) {
      if (!before) continue;
      if (before.listIds.includes(listId)) already++;
      else
        changes.push({ before, after: raiseRevision({ ...before, listIds: [...before.listIds, listId] }) });
    }
    await db.contacts.bulkPut(changes.map(({ after }) => after));
    await noteContactChanges(db, changes, now);
    added += changes.length;
  }
  return { added, already };
}
