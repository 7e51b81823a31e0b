import type { Database } from '#api/storage/db.ts';
import type { RememberedImport } from '#api/storage/records.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import { segmentsNaming } from '#api/use-cases/segments/segments-naming.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { ListId, PreferenceId } from '#domain/ids.ts';

type Made = Pick<RememberedImport, 'newFields' | 'newListIds' | 'newPreferenceIds'>;

/** [M14] Fields, lists and preferences that an import made go when it is undone, but for those in use by now. */
export async function removeUnused(
  db: Database,
  { newFields, newListIds, newPreferenceIds }: Made,
): Promise<void> {
  if (newFields.length + newListIds.length + newPreferenceIds.length === 0) return;
  const isNamed = await loadNaming(db);
  const held = await findHeld(db);
  const fields = newFields.filter((name) => !held.fields.has(name) && !isNamed({ kind: 'dataField', name }));
  const lists = (newListIds as readonly ListId[]).filter(
    (id) => !held.listIds.has(id) && !isNamed({ kind: 'list', id }),
  );
  const preferences = (newPreferenceIds as readonly PreferenceId[]).filter(
    (id) => !held.preferenceIds.has(id) && !isNamed({ kind: 'preference', id }),
  );
  await db.dataFields.bulkDelete(fields);
  await db.contactLists.bulkDelete(lists);
  await db.preferences.bulkDelete(preferences);
}

async function loadNaming(db: Database): Promise<(reference: Reference) => boolean> {
  const [findUsers, segments, smsProfiles] = await Promise.all([
    loadUsage(db),
    db.segments.toArray(),
    db.smsProfiles.toArray(),
  ]);
  return (reference) =>
    findUsers(reference).listed.length > 0 ||
    segmentsNaming(segments, reference).length > 0 ||
    (reference.kind === 'dataField' && smsProfiles.some(({ numberField }) => numberField === reference.name));
}

async function findHeld(db: Database) {
  const held = {
    fields: new Set<string>(),
    listIds: new Set<ListId>(),
    preferenceIds: new Set<PreferenceId>(),
  };
  await db.contacts.each((contact) => {
    for (const name of Object.keys(contact.fields)) held.fields.add(name);
    for (const id of contact.listIds) held.listIds.add(id);
    for (const id of contact.preferenceIds) held.preferenceIds.add(id);
  });
  return held;
}
