import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { ROWS_PER_SLICE, yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { ImportReport } from '#contract/imports.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { ListId } from '#domain/ids.ts';
import { checkRow, type GoodRow } from '#domain/imports/check-row.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { type ImportPlan, type MappedFile, planImport } from '#domain/imports/plan-import.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { type CsvTable, openCsv } from './open-csv.ts';
import { storeRows } from './store-rows.ts';

type Import = {
  readonly bytes: Uint8Array;
  readonly mapping: readonly ColumnUse[];
  readonly listName: string | undefined;
};

/**
 * Reads and checks every row first, with pauses; what it returns then stores all good rows at once, inside the caller's
 * transaction, so that a crash half-way leaves nothing.
 */
export async function prepareImport(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { bytes, mapping, listName }: Import,
): Promise<() => Promise<Acted<ImportReport>>> {
  const { db } = deps;
  const table = openCsv(bytes);
  const plan = planOrRefuse({ headers: table.headers, mapping, dataFields: await db.dataFields.toArray() });
  const { good, bad, badTotal } = await checkRows(table, plan);
  return async () => {
    // A field may have gone, or come, while the rows were checked.
    planOrRefuse({ headers: table.headers, mapping, dataFields: await db.dataFields.toArray() });
    const account = await loadAccount(db);
    await db.dataFields.bulkAdd(plan.newFields);
    const listId = listName === undefined || good.length === 0 ? null : await listNamed(db, listName);
    const stored = await storeRows(db, good, { listId, now: getAccountNow(account.clock, deps.realNow()) });
    await touchAccount(db, {});
    const what = describeImport(stored.added + stored.updated, badTotal);
    return {
      result: { ...stored, bad, badTotal },
      news: [{ type: 'contactsChanged' }, { type: 'catalogueChanged' }],
      activity: [{ kind: 'contact', what }],
    };
  };
}

function planOrRefuse(file: MappedFile): ImportPlan {
  const plan = planImport(file);
  if (!plan.ok) throw new ApiRefusal({ kind: 'badRequest', ...plan.refusal });
  return plan.value;
}

function describeImport(imported: number, bad: number): string {
  const contacts = formatCount(imported, 'contact');
  return bad === 0 ? `Imported ${contacts}` : `Imported ${contacts}; ${formatCount(bad, 'row')} not imported`;
}

async function listNamed(db: Database, name: string): Promise<ListId> {
  const wanted = name.trim().toLowerCase();
  const lists = await db.contactLists.toArray();
  const list = lists.find((one) => one.name.toLowerCase() === wanted);
  return (
    list?.id ?? db.contactLists.add({ name: name.trim(), joinProgramId: null, revision: FIRST_REVISION })
  );
}

const BAD_ROWS_LISTED = 1_000;

type CheckedRows = {
  readonly good: readonly GoodRow[];
  readonly bad: ImportReport['bad'];
  readonly badTotal: number;
};

/** Sorts the rows into good ones and bad ones with line and reason, pausing now and then. */
async function checkRows({ headers, rows }: CsvTable, plan: ImportPlan): Promise<CheckedRows> {
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
