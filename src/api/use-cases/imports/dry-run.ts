import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { ImportReport } from '#contract/imports.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import type { CsvFault, CsvRow } from '#domain/csv/read-csv.ts';
import { type CsvCell, formatCsv } from '#domain/csv/write-csv.ts';
import { findNames } from './find-names.ts';
import type { UnderWay } from './imports-under-way.ts';
import { findPeople, mergeRows } from './merge-rows.ts';
import { type ImportRequest, type PreparedImport, prepareImport } from './prepare-import.ts';

const ROWS_PER_BREATH = 2_000;

type Sources = Pick<ApiContext, 'db' | 'realNow' | 'publish'>;

/** [M13] What an import would do. Nothing is stored. */
export async function dryRunImport(
  deps: Sources,
  request: ImportRequest,
  underWay: UnderWay,
): Promise<ImportReport> {
  const prepared = await prepareImport(deps, request, { underWay });
  const { good, plan } = prepared;
  const { listName } = request.asked;
  const { now: at, by } = await loadRequestContext(deps);
  const names = await findNames(deps.db, good, listName);
  const people = await findPeople(deps.db, good);
  const since = { at, because: { kind: 'import', by } } as const;
  const how = { people, names, listName, haveAgreed: plan.haveAgreed, since };
  const sum = { added: 0, updated: 0, unchanged: 0, keptOut: 0, unmailable: 0 };
  for (let from = 0; from < good.length; from += ROWS_PER_BREATH) {
    const merged = mergeRows(good.slice(from, from + ROWS_PER_BREATH), how);
    sum.added += merged.added.length;
    sum.updated += merged.changes.length;
    sum.unchanged += merged.unchanged;
    sum.keptOut += merged.keptOut;
    sum.unmailable += merged.unmailable;
    underWay.stopIfEnded();
    await yieldToEventLoop();
  }
  return { ...reportOf(prepared), ...sum, newLists: names.newLists, newPreferences: names.newPreferences };
}

/** What reading the rows has shown. */
export function reportOf({ plan, refused, refusedTotal, refusedBy, unread, unreadTotal }: PreparedImport) {
  const newFields = plan.newFields.map(({ name }) => name);
  return { newFields, refused, refusedTotal, refusedBy, unread, unreadTotal };
}

/** [M12] The rows that are refused, as they are in the file, with the line and the reasons: to be mended and imported. */
export async function listRefusedRows(
  deps: Sources,
  request: ImportRequest,
  underWay: UnderWay,
): Promise<CsvFile> {
  const refused: { readonly record: CsvRow | CsvFault; readonly reasons: readonly string[] }[] = [];
  const { headers } = await prepareImport(deps, request, {
    underWay,
    onRefused: (record, reasons) => {
      refused.push({ record, reasons });
    },
  });
  const rows = refused.map(({ record: { line, cells }, reasons }): readonly CsvCell[] => {
    const own = headers.map((_header, column) => cells[column] ?? '');
    return [...own, line, reasons.join('; ')];
  });
  return { fileName: 'Rows not imported.csv', csv: formatCsv([...headers, 'Line', 'Reason'], rows) };
}
