import { ROWS_PER_SLICE, yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { ImportReport } from '#contract/imports.ts';
import { checkRow, type GoodRow } from '#domain/imports/check-row.ts';
import type { ImportPlan } from '#domain/imports/plan-import.ts';
import type { CsvTable } from './open-csv.ts';

const BAD_ROWS_LISTED = 1_000;

export type CheckedRows = {
  readonly good: readonly GoodRow[];
  readonly bad: ImportReport['bad'];
  readonly badTotal: number;
};

/** Sorts the rows into good ones and bad ones with line and reason, pausing now and then. */
export async function checkRows({ headers, rows }: CsvTable, plan: ImportPlan): Promise<CheckedRows> {
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
    if ((good.length + badTotal) % ROWS_PER_SLICE === 0) await yieldToEventLoop();
  }
  return { good, bad, badTotal };
}
