import { breathe, ROWS_BETWEEN_BREATHS } from '#api/use-cases/breathe.ts';
import type { ImportReport } from '#contract/audience.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { cellValue, isEmail } from './cell-values.ts';
import type { CsvTable } from './csv-table.ts';
import type { Plan } from './mapping.ts';
import type { CsvRow } from './read-csv.ts';

const BAD_ROWS_LISTED = 1_000;

/** A contact as its row has it; only fields with a value. */
export type GoodRow = { readonly email: string; readonly values: Readonly<Record<string, FieldValue>> };

export type CheckedRows = {
  readonly good: readonly GoodRow[];
  readonly bad: ImportReport['bad'];
  readonly badTotal: number;
};

/** Sorts the rows into good ones and bad ones with line and reason, pausing now and then. */
export async function checkRows({ headers, rows }: CsvTable, plan: Plan): Promise<CheckedRows> {
  const good: GoodRow[] = [];
  const bad: { line: number; reason: string }[] = [];
  const lineOfEmail = new Map<string, number>();
  let badTotal = 0;
  for (const row of rows) {
    const checked = checkRow(row, plan, { columns: headers.length, lineOfEmail });
    if (checked.ok) {
      good.push(checked.value);
      lineOfEmail.set(checked.value.email, row.line);
    } else {
      badTotal += 1;
      if (bad.length < BAD_ROWS_LISTED) bad.push({ line: row.line, reason: checked.refusal });
    }
    if ((good.length + badTotal) % ROWS_BETWEEN_BREATHS === 0) await breathe();
  }
  return { good, bad, badTotal };
}

type Known = { readonly columns: number; readonly lineOfEmail: ReadonlyMap<string, number> };

function checkRow({ cells }: CsvRow, plan: Plan, { columns, lineOfEmail }: Known): Result<GoodRow, string> {
  if (cells.length !== columns) {
    return refused(`Has ${cells.length} cells where the header has ${columns}`);
  }
  const email = (cells[plan.emailColumn] ?? '').trim().toLowerCase();
  if (email === '') return refused('Has no email address');
  if (!isEmail(email)) return refused(`“${email.slice(0, 80)}” is not an email address`);
  const earlier = lineOfEmail.get(email);
  if (earlier !== undefined) return refused(`${email} is on line ${earlier} already`);
  const values: Record<string, FieldValue> = {};
  for (const { column, header, field } of plan.fieldColumns) {
    const value = cellValue(cells[column] ?? '', field.type);
    if (!value.ok) return refused(`${header} ${value.refusal}`);
    if (value.value !== null) values[field.name] = value.value;
  }
  return accepted({ email, values });
}
