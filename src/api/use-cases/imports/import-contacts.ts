import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import type { ImportReport } from '#contract/imports.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { ListId } from '#domain/ids.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { type ImportPlan, type MappedFile, planImport } from '#domain/imports/plan-import.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import { checkRows } from './check-rows.ts';
import { openCsv } from './open-csv.ts';
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
  if (!plan.ok) throw new ApiRefusal(badRequest([{ path: 'mapping', reason: plan.refusal }]));
  return plan.value;
}

function describeImport(imported: number, bad: number): string {
  const contacts = `${imported} ${imported === 1 ? 'contact' : 'contacts'}`;
  const left = `${bad} ${bad === 1 ? 'row was' : 'rows were'} left out`;
  return bad === 0 ? `Imported ${contacts}` : `Imported ${contacts}; ${left}`;
}

async function listNamed(db: Database, name: string): Promise<ListId> {
  const wanted = name.trim().toLowerCase();
  const lists = await db.contactLists.toArray();
  const list = lists.find((one) => one.name.toLowerCase() === wanted);
  return (
    list?.id ?? db.contactLists.add({ name: name.trim(), joinProgramId: null, revision: FIRST_REVISION })
  );
}
