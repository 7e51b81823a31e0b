import type { Database } from '#api/storage/db.ts';
import type { ListId, PreferenceId } from '#domain/ids.ts';
import type { ImportedRow } from '#domain/imports/read-row.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { formatNumber } from '#domain/words/numbers.ts';
import { fileRefusal } from './file-refusals.ts';

/** More than anybody keeps apart: another column was meant. */
const MOST_NEW_NAMES = 200;

/** Lists and preferences by their names in lower case, and those that the file names and the account does not have. */
export type FoundNames = {
  readonly lists: ReadonlyMap<string, ListId>;
  readonly preferences: ReadonlyMap<string, PreferenceId>;
  readonly newLists: readonly string[];
  readonly newPreferences: readonly string[];
};

/** Numbers that no row has stand for what is not there yet. */
export async function findNames(
  db: Database,
  rows: readonly ImportedRow[],
  listName: string | undefined,
): Promise<FoundNames> {
  const [contactLists, preferences] = await Promise.all([
    db.contactLists.toArray(),
    db.preferences.toArray(),
  ]);
  const everyone = listName === undefined || rows.length === 0 ? [] : [listName.trim()];
  const lists = numberNames(contactLists, [everyone, ...rows.map((row) => row.lists)]);
  const others = numberNames(
    preferences,
    rows.map((row) => row.preferences),
  );
  if (lists.missing.length > MOST_NEW_NAMES) throw tooMany('lists', lists.missing.length);
  if (others.missing.length > MOST_NEW_NAMES) throw tooMany('preferences', others.missing.length);
  return {
    lists: lists.ids,
    preferences: others.ids,
    newLists: lists.missing,
    newPreferences: others.missing,
  };
}

/** Makes what is missing. To be called in the transaction. */
export async function createNames(db: Database, names: FoundNames): Promise<FoundNames> {
  const lists = new Map(names.lists);
  const preferences = new Map(names.preferences);
  for (const name of names.newLists) {
    lists.set(
      name.toLowerCase(),
      await db.contactLists.add({ name, joinProgramId: null, revision: FIRST_REVISION }),
    );
  }
  for (const name of names.newPreferences) {
    preferences.set(name.toLowerCase(), await db.preferences.add({ name, revision: FIRST_REVISION }));
  }
  return { ...names, lists, preferences };
}

export function idsOf<Id>(names: readonly string[], ids: ReadonlyMap<string, Id>): readonly Id[] {
  return names.flatMap((name) => ids.get(name.toLowerCase()) ?? []);
}

function numberNames<Id extends number>(
  there: readonly { readonly id: Id; readonly name: string }[],
  wanted: readonly (readonly string[])[],
): { readonly ids: ReadonlyMap<string, Id>; readonly missing: readonly string[] } {
  const ids = new Map(there.map(({ id, name }) => [name.toLowerCase(), id]));
  const missing: string[] = [];
  for (const name of wanted.flat()) {
    const key = name.toLowerCase();
    if (ids.has(key)) continue;
    missing.push(name);
    ids.set(key, -missing.length as Id);
  }
  return { ids, missing };
}

function tooMany(what: string, count: number) {
  return fileRefusal(
    `The file names ${formatNumber(count)} new ${what}`,
    `Up to ${MOST_NEW_NAMES} are made by an import. Match that column to a field, or leave it out.`,
  );
}
