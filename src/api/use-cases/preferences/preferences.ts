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
import type { NewPreference, PreferenceRow } from '#contract/preferences.ts';
import type { PreferenceId } from '#domain/ids.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';
import { compareNames, isSameName } from '#domain/words/names.ts';

export async function listPreferences(db: Database): Promise<readonly PreferenceRow[]> {
  return db.transaction('r', db.tables, async () => {
    const [preferences, segments, findUsers] = await Promise.all([
      db.preferences.toArray(),
      db.segments.toArray(),
      loadUsage(db),
    ]);
    const contacts = new Map<PreferenceId, number>();
    await db.contacts.each(({ preferenceIds }) => {
      for (const id of preferenceIds) contacts.set(id, (contacts.get(id) ?? 0) + 1);
    });
    const rows = preferences.map((preference) => {
      const reference = { kind: 'preference', id: preference.id } as const;
      const { listed, deleted } = findUsers(reference);
      return {
        ...preference,
        contacts: contacts.get(preference.id) ?? 0,
        usedBy: listed,
        usedByDeleted: deleted,
        usedBySegments: segmentsNaming(segments, reference),
      };
    });
    return rows.toSorted((one, other) => compareNames(one.name, other.name));
  });
}

/** All below are called inside a transaction. */
export async function addPreference(db: Database, { name }: NewPreference): Promise<Acted<Preference>> {
  const preference = { name: await freeName(db, name, null), revision: FIRST_REVISION };
  const id = await db.preferences.add(preference);
  return preferenceChange(db, { id, ...preference }, 'Created the preference');
}

export async function renamePreference(
  db: Database,
  { id, revision }: SeenRow<PreferenceId>,
  { name }: NewPreference,
): Promise<Acted<Preference>> {
  const before = await db.preferences.get(id);
  if (!before) throw new ApiRefusal(notFound('preference'));
  checkRevision('preference', before, revision);
  const preference = raiseRevision({ ...before, name: await freeName(db, name, id) });
  await db.preferences.put(preference);
  return preferenceChange(db, preference, 'Renamed the preference');
}

/** Gone at once, also from whoever is opted in to it. */
export async function deletePreference(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { id, revision }: SeenRow<PreferenceId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const preference = await db.preferences.get(id);
  if (!preference) throw new ApiRefusal(notFound('preference'));
  checkRevision('preference', preference, revision);
  const { listed } = (await loadUsage(db))({ kind: 'preference', id });
  if (listed.length > 0) throw new ApiRefusal(inUse('preference', listed));
  const segments = segmentsNaming(await db.segments.toArray(), { kind: 'preference', id });
  if (segments.length > 0) throw new ApiRefusal(inUseBy('preference', 'segment', segments));
  await db.preferences.delete(id);
  const optedIn = await db.contacts.filter(({ preferenceIds }) => preferenceIds.includes(id)).toArray();
  await db.contacts.bulkPut(
    optedIn.map((contact) =>
      raiseRevision({
        ...contact,
        preferenceIds: contact.preferenceIds.filter((each) => each !== id),
      }),
    ),
  );
  await touchAccount(db, {});
  const news = await newsOfMissing(deps);
  return {
    result: undefined,
    news: [{ type: 'catalogueChanged' }, { type: 'contactsChanged' }, ...news],
    activity: [{ kind: 'preference', what: 'Deleted the preference', name: preference.name }],
  };
}

async function freeName(db: Database, given: string, own: PreferenceId | null): Promise<string> {
  const name = given.trim();
  const taken = await db.preferences.filter((one) => one.id !== own && isSameName(one.name, name)).count();
  if (taken > 0) throw new ApiRefusal(nameTaken(name));
  return name;
}

async function preferenceChange(
  db: Database,
  preference: Preference,
  what: string,
): Promise<Acted<Preference>> {
  await touchAccount(db, {}, 'same');
  return {
    result: preference,
    news: [{ type: 'catalogueChanged' }],
    activity: [{ kind: 'preference', what, name: preference.name }],
  };
}

function nameTaken(name: string): ApiProblem {
  return {
    kind: 'conflict',
    title: `A preference called “${name}” already exists`,
    detail: 'Choose another name, or use the existing preference.',
  };
}
