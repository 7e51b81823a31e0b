import { loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import { loadDesign } from '#api/use-cases/programs/load-program.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { describeSave } from '#domain/diff/save-summary.ts';
import type { Program } from '#domain/programs/program.ts';

/** What a save changes against the one before, with the names that things have now. */
export async function saveSummary(db: Database, { id, modified }: Program, design: Design): Promise<string> {
  const [before, catalogue, { timeZone }] = await Promise.all([
    loadDesign(db, id),
    loadCatalogue(db, listDesignReferences(design)),
    loadAccount(db),
  ]);
  return describeSave(before.design, design, { catalogue, timeZone, now: modified.at });
}
