import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { findName } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';

/** [F1] Goes up when an older reader could no longer understand the file. */
export const PROGRAM_FILE = { format: 'program-builder/program', version: 1 } as const;

/** A reference with the name it had where the file was made; null where it led nowhere even there. */
export type NamedReference = { readonly reference: Reference; readonly name: string | null };

/** A program as one file: what was drawn, and the names of everything it names. */
export type ProgramFile = {
  readonly format: typeof PROGRAM_FILE.format;
  readonly version: number;
  readonly name: string;
  readonly references: readonly NamedReference[];
  readonly design: Design;
};

/** The text of the file. The same program makes the same text. */
export function formatProgramFile({
  name,
  design,
  catalogue,
}: {
  name: string;
  design: Design;
  catalogue: Catalogue;
}): string {
  const references = listDesignReferences(design).map((reference) => {
    return { reference, name: findName(reference, catalogue) };
  });
  const file: ProgramFile = { ...PROGRAM_FILE, name, references, design };
  return `${JSON.stringify(file, null, 2)}\n`;
}
