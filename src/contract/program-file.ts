import { design } from '#contract/design.ts';
import { text } from '#contract/identifiers.ts';
import { name } from '#contract/programs.ts';
import { folderId } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { NamedReference } from '#domain/program/program-file.ts';
import { PROGRAM_FILE } from '#domain/program/program-file.ts';
import { REFERENCE_KINDS } from '#domain/program/reference-kinds.ts';
import type { Reference } from '#domain/program/references.ts';

export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024;
const MAXIMUM_REFERENCES = 2_000;

type Numbered = Exclude<Reference['kind'], 'dataField'>;

const numberedKinds = Object.keys(REFERENCE_KINDS).filter((kind): kind is Numbered => kind !== 'dataField');

const reference = z.union([
  z.strictObject({ kind: z.enum(numberedKinds), id: z.int().check(z.positive(), z.maximum(2_147_483_647)) }),
  z.strictObject({ kind: z.literal('dataField'), name: text(100, 1) }),
]) as z.ZodMiniType<Reference>;

/** What **Export** writes and the import reads. */
export const programFile = z.strictObject({
  format: z.literal(PROGRAM_FILE.format),
  version: z.literal(PROGRAM_FILE.version),
  name: text(255, 1),
  references: z
    .array(z.strictObject({ reference, name: z.nullable(text(255)) }))
    .check(z.maxLength(MAXIMUM_REFERENCES)),
  design,
});

/** For each thing named in the file what of the account to name instead; null leaves the setting empty. */
export const fileMapping = z
  .array(z.strictObject({ from: reference, to: z.nullable(reference) }))
  .check(z.maxLength(MAXIMUM_REFERENCES));
export type FileMapping = z.infer<typeof fileMapping>;

/**
 * POST /api/program-imports/preview, body: the file's bytes -> FilePreview
 * POST /api/program-imports?name&folderId&mapping=<JSON of FileMapping>, body: the same bytes -> 201 ProgramDetail, a Draft
 */
export const importProgramQuery = z.strictObject({
  name,
  folderId: z.nullable(folderId),
  mapping: fileMapping,
});

export type FilePreview = {
  readonly name: string;
  readonly steps: number;
  /** What the program names, each with the account's own thing of that kind and name, where there is one. */
  readonly references: readonly (NamedReference & { readonly suggestion: Reference | null })[];
};
