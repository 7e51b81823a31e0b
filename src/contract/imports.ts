import { newField } from '#contract/data-fields.ts';
import { resourceName, text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';

export const MAXIMUM_CSV_BYTES = 20 * 1024 * 1024;
export const MAXIMUM_CSV_COLUMNS = 100;
export const MAXIMUM_CSV_ROWS = 200_000;

const columnUse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ignore') }),
  z.strictObject({ kind: z.literal('email') }),
  z.strictObject({ kind: z.literal('field'), name: text(100, 1) }),
  z.strictObject({ kind: z.literal('newField'), ...newField }),
]) satisfies z.ZodMiniType<ColumnUse>;

/**
 * POST /api/contact-imports/preview, body: the file's bytes -> CsvPreview
 * POST /api/contact-imports?mapping=<JSON of ColumnUse[]>&listName=<text>, body: the same bytes -> ImportReport
 * The import is one transaction: all good rows, or nothing.
 */
export const importQuery = z.strictObject({
  mapping: z.array(columnUse).check(z.maxLength(MAXIMUM_CSV_COLUMNS)),
  listName: z.optional(resourceName),
});

export type CsvPreview = {
  readonly columns: readonly {
    readonly header: string;
    readonly samples: readonly string[];
    readonly suggestion: ColumnUse;
  }[];
  readonly rows: number;
};

export type ImportReport = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
  /** How many rows were bad; `bad` lists the first 1,000. */
  readonly badTotal: number;
};
