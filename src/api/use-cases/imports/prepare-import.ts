import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import type { AskedImport } from '#contract/imports.ts';
import type { CsvFault, CsvRow } from '#domain/csv/read-csv.ts';
import { type ImportPlan, planImport } from '#domain/imports/plan-import.ts';
import type { UnderWay } from './imports-under-way.ts';
import { openFile } from './open-file.ts';
import { type ReadRows, readRows } from './read-rows.ts';

export type ImportRequest = { readonly bytes: Uint8Array; readonly asked: AskedImport };

/** A file whose rows have been read and checked. */
export type PreparedImport = ReadRows & {
  readonly headers: readonly string[];
  readonly plan: ImportPlan;
};

type Sources = Pick<ApiContext, 'db' | 'publish'>;

/** Reads and checks every row, with pauses. Nothing is stored. */
export async function prepareImport(
  { db, publish }: Sources,
  { bytes, asked }: ImportRequest,
  {
    underWay,
    onRefused,
  }: {
    readonly underWay: UnderWay;
    readonly onRefused?: (record: CsvRow | CsvFault, reasons: readonly string[]) => void;
  },
): Promise<PreparedImport> {
  const { headers, rows } = openFile(bytes, asked);
  const plan = await planOrRefuse(db, headers, asked);
  const { timeZone } = await loadAccount(db);
  const onRows = (done: number) => {
    underWay.stopIfEnded();
    publish({ type: 'importProgress', importId: asked.id, phase: 'reading', done });
  };
  const read = await readRows(rows, { plan, timeZone, onRows, ...(onRefused && { onRefused }) });
  return { ...read, headers, plan };
}

/** A field may have gone, or come, while the rows were read: asked again before anything is stored. */
export async function planOrRefuse(
  db: Database,
  headers: readonly string[],
  asked: AskedImport,
): Promise<ImportPlan> {
  const plan = planImport({ ...asked, headers, dataFields: await db.dataFields.toArray() });
  if (!plan.ok) throw new ApiRefusal({ kind: 'badRequest', ...plan.refusal });
  return plan.value;
}
