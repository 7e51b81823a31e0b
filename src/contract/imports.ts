import { newField } from '#contract/data-fields.ts';
import { resourceName, text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { Dialect } from '#domain/csv/find-dialect.ts';
import { SEPARATORS } from '#domain/csv/read-csv.ts';
import { COLUMN_FORMATS } from '#domain/imports/column-format.ts';
import { type ColumnUse, type ImportSettings, SUBSCRIPTION_COLUMNS } from '#domain/imports/column-use.ts';
import type { ColumnFacts } from '#domain/imports/describe-column.ts';
import type { RowFaultKind, UnreadCell } from '#domain/imports/read-row.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export const MAXIMUM_CSV_BYTES = 50 * 1024 * 1024;
export const MAXIMUM_CSV_COLUMNS = 100;
export const MAXIMUM_CSV_ROWS = 200_000;

/** As the platform's TextDecoder names them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const format = z.optional(z.enum(COLUMN_FORMATS));

const columnUse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['ignore', 'email', 'smsConsent', 'lists', 'preferences']) }),
  z.strictObject({ kind: z.literal('subscription'), says: z.enum(SUBSCRIPTION_COLUMNS) }),
  z.strictObject({ kind: z.literal('added'), format }),
  z.strictObject({ kind: z.literal('field'), name: text(100, 1), format }),
  z.strictObject({ kind: z.literal('newField'), ...newField, format }),
]) satisfies z.ZodMiniType<ColumnUse>;

/** What a person says of a file that is not as it was found. */
const fileChoice = {
  encoding: z.optional(z.enum(ENCODINGS)),
  separator: z.optional(z.enum(SEPARATORS)),
  hasHeader: z.optional(z.boolean()),
};

/** The name that the page gives to an import: to follow it, to call it off, and to undo it. */
export const importId = z.string().check(z.regex(/^[\w-]{8,64}$/));

/**
 * The body of each of these is the file's bytes; `asked` is JSON.
 *
 * POST /api/contact-imports/preview?asked=<FileChoice> -> CsvPreview
 * POST /api/contact-imports/dry-run?asked=<AskedImport> -> DryRun
 * POST /api/contact-imports/refused-rows?asked=<AskedImport> -> CsvFile: the rows that would be refused, with the reasons
 * POST /api/contact-imports?asked=<AskedImport> -> ImportReport. One transaction: all good rows, or nothing.
 *
 * Without one:
 *
 * DELETE /api/contact-imports/under-way/:id: calls it off
 * GET /api/contact-imports -> UndoableImport[], the latest first
 * POST /api/contact-imports/:id/undo -> UndoReport
 */
export const askedFile = z.strictObject(fileChoice);
export type FileChoice = z.infer<typeof askedFile>;

export const askedImport = z.strictObject({
  ...fileChoice,
  id: importId,
  fileName: text(255),
  mapping: z.array(columnUse).check(z.maxLength(MAXIMUM_CSV_COLUMNS)),
  listName: z.optional(resourceName),
  haveAgreed: z.optional(z.boolean()),
});
export type AskedImport = FileChoice & ImportSettings & { readonly id: string; readonly fileName: string };

export type CsvPreview = Dialect & {
  readonly encoding: Encoding;
  readonly columns: readonly (ColumnFacts & { readonly suggestion: ColumnUse })[];
  readonly rows: number;
};

type RefusedRow = { readonly line: number; readonly reasons: readonly string[] };

/** What an import does, or would do. */
export type ImportReport = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly newFields: readonly string[];
  readonly newLists: readonly string[];
  readonly newPreferences: readonly string[];
  /** Contacts who said no, of whom the file says that they agreed: they stay as they are. */
  readonly keptOut: number;
  /** Contacts after the import who can't be mailed. */
  readonly unmailable: number;
  /** The first 1,000. */
  readonly refused: readonly RefusedRow[];
  readonly refusedTotal: number;
  readonly refusedBy: Readonly<Partial<Record<RowFaultKind, number>>>;
  /** Cells that stay empty: the first 1,000. */
  readonly unread: readonly UnreadCell[];
  readonly unreadTotal: number;
};

export type UndoableImport = {
  readonly id: string;
  readonly fileName: string;
  readonly at: Instant;
  readonly by: string;
  readonly added: number;
  readonly updated: number;
};

export type UndoReport = { readonly removed: number; readonly restored: number };

/** What an import is at, and of how many rows it has done that. */
export type ImportPhase = 'reading' | 'storing';
