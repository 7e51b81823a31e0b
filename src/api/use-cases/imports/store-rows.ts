import type { Database } from '#api/storage/db.ts';
import { noteContactChanges } from '#api/storage/note-contact-changes.ts';
import type { RememberedImport } from '#api/storage/records.ts';
import { rememberChanges } from '#api/storage/remembered-imports.ts';
import { keepOnSuppressionList } from '#api/storage/suppressions.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import type { ImportedRow } from '#domain/imports/read-row.ts';
import { noteUndo } from '#domain/imports/undo-import.ts';
import { type How, mergeRows } from './merge-rows.ts';

/** Rows stored between two looks at whether the import was called off. */
const ROWS_PER_STEP = 2_000;

type Storing = How & {
  readonly importId: string;
  readonly onRows: (done: number) => void;
};

type Stored = Omit<RememberedImport, 'id' | 'at' | 'by' | 'fileName'> & {
  readonly unchanged: number;
  readonly keptOut: number;
  readonly unmailable: number;
};

/**
 * Adds contacts who are new and changes the others, step by step, and notes how to take it back. To be called in a
 * transaction: what `onRows` throws takes all of it back.
 */
export async function storeRows(
  db: Database,
  rows: readonly ImportedRow[],
  how: Storing,
): Promise<
  Pick<Stored, 'added' | 'updated' | 'unchanged' | 'keptOut' | 'unmailable' | 'firstId' | 'lastId'>
> {
  const lastBefore = await lastContactId(db);
  const sum = { added: 0, updated: 0, unchanged: 0, keptOut: 0, unmailable: 0 };
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    const merged = mergeRows(rows.slice(from, from + ROWS_PER_STEP), how);
    const after = merged.changes.map((change) => change.after);
    await db.contacts.bulkAdd(merged.added);
    await db.contacts.bulkPut(after);
    // Those who can be mailed were not on the list, or they would not be.
    await keepOnSuppressionList(
      db,
      [...merged.added, ...after].filter((contact) => !canBeMailed(contact)),
    );
    await noteContactChanges(db, merged.changes, how.since.at);
    await rememberChanges(
      db,
      { importId: how.importId, part: from / ROWS_PER_STEP },
      merged.changes.map(({ before, after: changed }) => noteUndo(before, changed)),
    );
    sum.added += merged.added.length;
    sum.updated += merged.changes.length;
    sum.unchanged += merged.unchanged;
    sum.keptOut += merged.keptOut;
    sum.unmailable += merged.unmailable;
    how.onRows(Math.min(from + ROWS_PER_STEP, rows.length));
  }
  const lastId = await lastContactId(db);
  return { ...sum, firstId: lastBefore + 1, lastId };
}

/** 0 where there is nobody. */
async function lastContactId(db: Database): Promise<number> {
  const [id = 0] = await db.contacts.orderBy(':id').reverse().limit(1).primaryKeys();
  return id;
}
