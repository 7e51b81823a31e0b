import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import { loadDesign } from '#api/use-cases/programs/load-program.ts';
import { describeReference, isInCatalogue } from '#domain/catalogue/names.ts';
import type { MissingReference, Reference } from '#domain/catalogue/reference.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { ProgramId } from '#domain/ids.ts';

/** What a program's design names and the account no longer has, each once. */
export async function findMissingReferences(
  db: Database,
  programId: ProgramId,
): Promise<readonly MissingReference[]> {
  const { design } = await loadDesign(db, programId);
  const catalogue = await loadCatalogue(db, listDesignReferences(design));
  const missing = listDesignReferences(design).filter((reference) => !isInCatalogue(reference, catalogue));
  return Promise.all(
    missing.map(async (reference) => ({ reference, name: await loadLastName(db, reference) })),
  );
}

/** A campaign or program in the recycle bin still has its name; of other things only the number is left. */
async function loadLastName(db: Database, reference: Reference): Promise<string> {
  if (reference.kind === 'campaign')
    return (await db.campaigns.get(reference.id))?.name ?? describeReference(reference);
  if (reference.kind === 'program')
    return (await db.programs.get(reference.id))?.name ?? describeReference(reference);
  return describeReference(reference);
}
