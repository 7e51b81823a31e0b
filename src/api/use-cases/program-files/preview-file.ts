import type { ApiContext } from '#api/context/api-context.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { FilePreview } from '#contract/program-limits.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { listCandidates } from '#domain/catalogue/kinds.ts';
import { getReferenceKey, type Reference } from '#domain/catalogue/reference.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { NamedReference, ProgramFile } from '#domain/programs/program-file.ts';
import { readProgramFile } from './read-program-file.ts';

/** What is in a file, before anything is stored. */
export async function previewFile({ db }: Pick<ApiContext, 'db'>, bytes: Uint8Array): Promise<FilePreview> {
  const file = readProgramFile(bytes);
  const catalogue = await loadCatalogue(db);
  const references = listNamedReferences(file);
  const kinds = new Set(references.map(({ reference }) => reference.kind));
  return {
    name: file.name,
    steps: file.design.nodes.filter((node) => !isAnnotation(node)).length,
    candidates: [...kinds].flatMap((kind) => listCandidates(kind, catalogue)),
    references: references.map((named) => ({
      ...named,
      suggestion: suggestionFor(named, catalogue),
    })),
  };
}

/** What the program names, not what the file says that it names; the file adds the names. */
export function listNamedReferences({ design, references }: ProgramFile): readonly NamedReference[] {
  const names = new Map(references.map(({ reference, name }) => [getReferenceKey(reference), name]));
  return listDesignReferences(design).map((reference) => {
    const name =
      reference.kind === 'dataField' ? reference.name : (names.get(getReferenceKey(reference)) ?? null);
    return { reference, name };
  });
}

/** The account's only thing of that kind and name; of several none, since nobody could say which. */
function suggestionFor({ reference, name }: NamedReference, catalogue: Catalogue): Reference | null {
  if (name === null) return null;
  const wanted = name.trim().toLowerCase();
  const found = listCandidates(reference.kind, catalogue).filter(
    (one) => one.name.trim().toLowerCase() === wanted,
  );
  return found.length === 1 ? (found[0]?.reference ?? null) : null;
}
