import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import type { RememberedImport } from '#api/storage/records.ts';
import { forgetImport, loadChanges } from '#api/storage/remembered-imports.ts';
import { keepOnSuppressionList } from '#api/storage/suppressions.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import type { UndoableImport, UndoReport } from '#contract/imports.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactChange } from '#domain/engine/follow-contact-changes.ts';
import { canBeUndone, undoChange } from '#domain/imports/undo-import.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { removeUnused } from './remove-unused.ts';

type Sources = Pick<ApiContext, 'db' | 'realNow'>;

/** [M14] The latest first. */
export async function listUndoableImports(deps: Sources): Promise<readonly UndoableImport[]> {
  const { now } = await loadRequestContext(deps);
  const imports = await deps.db.imports.orderBy('at').reverse().toArray();
  return imports
    .filter(({ at }) => canBeUndone(at, now))
    .map(({ id, fileName, at, by, added, updated }) => ({ id, fileName, at, by, added, updated }));
}

/**
 * [M14] Contacts whom the import added go to the recycle bin, those whom it changed get back what they had, and what it
 * made for them goes where nothing else uses it. To be called inside a transaction.
 */
export async function undoImport(deps: Sources, id: string): Promise<Acted<UndoReport>> {
  const { db } = deps;
  const { now, by } = await loadRequestContext(deps);
  const done = await db.imports.get(id);
  if (!done || !canBeUndone(done.at, now)) throw new ApiRefusal(NOT_UNDOABLE);
  const removed = await removeAdded(db, done, { now, by });
  const changes = await restoreChanged(db, done);
  await noteContactChanges(db, changes, now);
  await removeUnused(db, done);
  await forgetImport(db, id);
  await touchAccount(db, {});
  const missing = await newsOfMissing(deps);
  const what = `Undid the import of ${formatCount(done.added + done.updated, 'contact')}`;
  return {
    result: { removed, restored: changes.length },
    news: [{ type: 'contactsChanged' }, { type: 'catalogueChanged' }, ...missing],
    activity: [{ kind: 'contact', what }],
  };
}

const NOT_UNDOABLE = {
  kind: 'notFound',
  title: 'This import can no longer be undone',
  detail: 'It was undone already, or was more than 30 days ago.',
} as const;

async function removeAdded(
  db: Database,
  { firstId, lastId, at: importedAt }: RememberedImport,
  { now: at, by }: { readonly now: Instant; readonly by: string },
): Promise<number> {
  const added = await db.contacts
    .where(':id')
    .between(firstId, lastId + 1)
    .toArray();
  await db.deletedContacts.bulkPut(
    added.map((contact) => ({ id: contact.id, at, by, programId: null, contact })),
  );
  await db.contacts.bulkDelete(added.map(({ id }) => id));
  const listed = added.filter((contact) => isListedBy(contact, importedAt)).map(({ email }) => email);
  await db.suppressions.bulkDelete(listed);
  return added.length;
}

/** Whether it was this import that put them on the suppression list. Who opted out since, or before, stays on it. */
function isListedBy({ subscriptionSince }: Contact, importedAt: Instant): boolean {
  return subscriptionSince?.because.kind === 'import' && subscriptionSince.at === importedAt;
}

async function restoreChanged(db: Database, { id }: RememberedImport): Promise<readonly ContactChange[]> {
  const all: ContactChange[] = [];
  for (const { changes } of await loadChanges(db, id)) {
    const contacts = await db.contacts.bulkGet(changes.map((change) => change.id));
    const restored = changes.flatMap((change, place): ContactChange[] => {
      const before = contacts[place];
      const after = before && undoChange(before, change);
      return after && after !== before ? [{ before, after: { ...after, id: before.id } }] : [];
    });
    const after = restored.map((change) => change.after);
    await db.contacts.bulkPut(after);
    const changedConsent = restored
      .filter((change) => change.before.subscription !== change.after.subscription)
      .map((change) => change.after);
    await keepOnSuppressionList(db, changedConsent);
    all.push(...restored);
  }
  return all;
}
