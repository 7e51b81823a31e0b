import { isEmail } from '#domain/contacts/email-address.ts';
import type { CsvRow } from '#domain/csv/read-csv.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { cleanLine } from '#domain/words/clean-line.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { readCell } from './cell-values.ts';
import type { ImportPlan } from './plan-import.ts';

/** A contact as its row has it; only fields with a value. */
export type GoodRow = { readonly email: string; readonly values: Readonly<Record<string, FieldValue>> };

type Known = {
  /** How many cells a row must have. */
  readonly columns: number;
  /** The line of each address that was read before. */
  readonly lineOfEmail: ReadonlyMap<string, number>;
};

/** The contact in a row, or the reason in words why it can't be imported. */
export function checkRow(
  { cells }: CsvRow,
  plan: ImportPlan,
  { columns, lineOfEmail }: Known,
): Result<GoodRow, string> {
  if (cells.length !== columns) {
    return refused(`This row has ${formatCount(cells.length, 'cell')}, but the header row has ${columns}`);
  }
  const email = cleanLine(cells[plan.emailColumn] ?? '').toLowerCase();
  if (email === '') return refused('No email address');
  if (!isEmail(email)) return refused(`“${email.slice(0, 80)}” is not an email address`);
  const earlier = lineOfEmail.get(email);
  if (earlier !== undefined) return refused(`${email} is already on line ${earlier}`);
  const values: Record<string, FieldValue> = {};
  for (const { column, header, field } of plan.fieldColumns) {
    const value = readCell(cells[column] ?? '', field.type);
    if (!value.ok) return refused(`${header} ${value.refusal}`);
    if (value.value !== null) values[field.name] = value.value;
  }
  return accepted({ email, values });
}
