import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import { storeNewProgram } from '#api/use-cases/program-changes/add-program.ts';
import type { FileMapping } from '#contract/program-limits.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import { KINDS } from '#domain/catalogue/kinds.ts';
import { describeReference, isInCatalogue } from '#domain/catalogue/names.ts';
import { getReferenceKey } from '#domain/catalogue/reference.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { mapReferences } from '#domain/design/map-references.ts';
import type { FolderId } from '#domain/ids.ts';
import type { NamedReference } from '#domain/programs/program-file.ts';
import { listNamedReferences } from './preview-file.ts';
import { isStorableNode, readProgramFile } from './read-program-file.ts';

type Import = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly mapping: FileMapping;
};

/** [F5] Reads and checks the file first; what it returns then stores a draft, inside the caller's transaction. */
export function prepareProgramImport(deps: ApiContext, wish: Import): () => Promise<Acted<ProgramDetail>> {
  const { name, folderId, mapping } = wish;
  const file = readProgramFile(wish.bytes);
  const chosen = new Map(mapping.map(({ from, to }) => [getReferenceKey(from), to]));
  const named = listNamedReferences(file);
  const faults = mapping.flatMap(({ from, to }, index) =>
    to !== null && to.kind !== from.kind
      ? [{ path: `mapping.${index}.to`, reason: `is not a ${KINDS[from.kind].noun}` }]
      : [],
  );
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  // What nobody chose anything for is left empty: the same number may be something else here.
  const whole = new Map(
    named.map(({ reference }) => [
      getReferenceKey(reference),
      chosen.get(getReferenceKey(reference)) ?? null,
    ]),
  );
  const design = mapReferences(file.design, whole, isStorableNode);
  const missing = named.filter(({ reference }) => whole.get(getReferenceKey(reference)) === null);
  return async () => {
    const catalogue = await loadCatalogue(deps.db, listDesignReferences(design));
    const gone = mapping.findIndex(({ to }) => to !== null && !isInCatalogue(to, catalogue));
    if (gone >= 0) {
      throw new ApiRefusal(
        badRequest([{ path: `mapping.${gone}.to`, reason: 'does not exist in this account' }]),
      );
    }
    return storeNewProgram(deps, {
      name,
      folderId,
      design,
      what: 'import',
      summary: describeImport(file.name, missing),
    });
  };
}

const NAMES_TOLD = 3;

function describeImport(name: string, missing: readonly NamedReference[]): string {
  const from = `Imported from a file (“${name}”)`;
  if (missing.length === 0) return from;
  const told = missing.slice(0, NAMES_TOLD).map(inWords).join(', ');
  const more = missing.length > NAMES_TOLD ? ` and ${missing.length - NAMES_TOLD} more` : '';
  return `${from}; not matched: ${told}${more}`;
}

function inWords({ reference, name }: NamedReference): string {
  const kind = KINDS[reference.kind].noun;
  if (name !== null) return `${kind} “${name}”`;
  return reference.kind === 'dataField' ? `${kind} “${reference.name}”` : describeReference(reference);
}
