import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { ImportReport } from '#contract/imports.ts';
import type { CsvFault, CsvRow } from '#domain/csv/read-csv.ts';
import type { ImportPlan } from '#domain/imports/plan-import.ts';
import { type ImportedRow, type RowFaultKind, readRow, type UnreadCell } from '#domain/imports/read-row.ts';

const ROWS_PER_BREATH = 1_000;
const LISTED = 1_000;

type Refusals = Pick<ImportReport, 'refused' | 'refusedTotal' | 'refusedBy' | 'unread' | 'unreadTotal'>;

export type ReadRows = Refusals & { readonly good: readonly ImportedRow[] };

type Reading = {
  readonly plan: ImportPlan;
  readonly timeZone: string;
  /** Told after every thousand rows, between which whatever else waits for the worker is done. */
  readonly onRows: (done: number) => void;
  /** [M12] Told of every row that is refused. */
  readonly onRefused?: (record: CsvRow | CsvFault, reasons: readonly string[]) => void;
};

/** Sorts the rows into those that can be imported and the others, with everything that is wrong with them. */
export async function readRows(
  rows: Iterable<CsvRow | CsvFault>,
  { plan, timeZone, onRows, onRefused }: Reading,
): Promise<ReadRows> {
  const good: ImportedRow[] = [];
  const refused: { line: number; reasons: readonly string[] }[] = [];
  const refusedBy: Partial<Record<RowFaultKind, number>> = {};
  const unread: UnreadCell[] = [];
  const lineOfEmail = new Map<string, number>();
  let refusedTotal = 0;
  let unreadTotal = 0;
  for (const record of rows) {
    const reading = readRow(record, plan, { timeZone, lineOfEmail });
    if (reading.row) {
      good.push(reading.row);
      lineOfEmail.set(reading.row.email, record.line);
      unreadTotal += reading.unread.length;
      if (unread.length < LISTED) unread.push(...reading.unread.slice(0, LISTED - unread.length));
    } else {
      refusedTotal += 1;
      for (const { kind } of reading.faults) refusedBy[kind] = (refusedBy[kind] ?? 0) + 1;
      const reasons = reading.faults.map(({ text }) => text);
      if (refused.length < LISTED) refused.push({ line: record.line, reasons });
      onRefused?.(record, reasons);
    }
    const done = good.length + refusedTotal;
    if (done % ROWS_PER_BREATH === 0) {
      onRows(done);
      await yieldToEventLoop();
    }
  }
  return { good, refused, refusedTotal, refusedBy, unread, unreadTotal };
}
