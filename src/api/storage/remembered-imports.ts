import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import type { RememberedChanges } from '#api/storage/records.ts';
import { type ContactUndo, DAYS_TO_UNDO } from '#domain/imports/undo-import.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';

export async function rememberChanges(
  db: Database,
  { importId, part }: Pick<RememberedChanges, 'importId' | 'part'>,
  changes: readonly ContactUndo[],
): Promise<void> {
  if (changes.length > 0) await db.importChanges.add({ importId, part, changes });
}

export function loadChanges(db: Database, importId: string): Promise<readonly RememberedChanges[]> {
  return db.importChanges
    .where('[importId+part]')
    .between(...keysUnder(importId))
    .toArray();
}

export async function forgetImport(db: Database, id: string): Promise<void> {
  await db.imports.delete(id);
  await db.importChanges
    .where('[importId+part]')
    .between(...keysUnder(id))
    .delete();
}

/** [M14] Imports of more than thirty days ago can't be undone: what was there before is nobody's business any more. */
export async function forgetOldImports(db: Database, now: Instant): Promise<void> {
  const old = await db.imports
    .where('at')
    .belowOrEqual(later(now, -DAYS_TO_UNDO * DAY))
    .primaryKeys();
  for (const id of old) await forgetImport(db, id);
}
