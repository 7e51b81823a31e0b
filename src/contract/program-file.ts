import { design } from '#contract/design.ts';
import { folderId, line, text } from '#contract/identifiers.ts';
import type { FileMapping } from '#contract/program-limits.ts';
import { name } from '#contract/programs.ts';
import { z } from '#contract/zod.ts';
import { KINDS } from '#domain/catalogue/kinds.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import { PROGRAM_FILE } from '#domain/programs/program-file.ts';

const MAXIMUM_REFERENCES = 2_000;

type Numbered = Exclude<Reference['kind'], 'dataField'>;

const numberedKinds = Object.keys(KINDS).filter((kind): kind is Numbered => kind !== 'dataField');

export const reference = z.union([
  z.strictObject({ kind: z.enum(numberedKinds), id: z.int().check(z.positive(), z.maximum(2_147_483_647)) }),
  z.strictObject({ kind: z.literal('dataField'), name: text(100, 1) }),
]) as z.ZodMiniType<Reference>;

/** What **Export** writes and the import reads. */
export const programFile = z.strictObject({
  format: z.literal(PROGRAM_FILE.format),
  version: z.literal(PROGRAM_FILE.version),
  name: line(255).check(z.minLength(1)),
  references: z
    .array(z.strictObject({ reference, name: z.nullable(text(255)) }))
    .check(z.maxLength(MAXIMUM_REFERENCES)),
  design,
});

const fileMapping = z
  .array(z.strictObject({ from: reference, to: z.nullable(reference) }))
  .check(z.maxLength(MAXIMUM_REFERENCES)) satisfies z.ZodMiniType<FileMapping>;

/**
 * POST /api/program-imports/preview, body: the file's bytes -> FilePreview
 * POST /api/program-imports?name&folderId&mapping=<JSON of FileMapping>, body: the same bytes -> 201 ProgramDetail, a Draft
 */
export const importProgramQuery = z.strictObject({
  name,
  folderId: z.nullable(folderId),
  mapping: fileMapping,
});
