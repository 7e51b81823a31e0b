import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import type { ImportReport } from '#contract/imports.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { reportOf } from './dry-run.ts';
import { createNames, findNames, idsOf } from './find-names.ts';
import type { UnderWay } from './imports-under-way.ts';
import { findPeople } from './merge-rows.ts';
import { type ImportRequest, planOrRefuse, prepareImport } from './prepare-import.ts';
import { storeRows } from './store-rows.ts';

/**
 * Reads and checks every row first, with pauses; what it returns then stores all good rows at once, inside the caller's
 * transaction, so that a crash half-way, or somebody who calls it off, leaves nothing.
 */
export async function startImport(
  deps: Pick<ApiContext, 'db' | 'realNow' | 'publish'>,
  request: ImportRequest,
  underWay: UnderWay,
): Promise<() => Promise<Acted<ImportReport>>> {
  const { db, publish } = deps;
  const { id, fileName, listName } = request.asked;
  const prepared = await prepareImport(deps, request, { underWay });
  return async () => {
    if (await db.imports.get(id)) {
      throw new ApiRefusal(badRequest([{ path: 'asked.id', reason: 'is the id of an earlier import' }]));
    }
    const { good, headers } = prepared;
    const plan = await planOrRefuse(db, headers, request.asked);
    const { now: at, by } = await loadRequestContext(deps);
    await db.dataFields.bulkAdd(plan.newFields);
    const found = await findNames(db, good, listName);
    const names = await createNames(db, found);
    const { firstId, lastId, ...stored } = await storeRows(db, good, {
      importId: id,
      people: await findPeople(db, good),
      names,
      listName,
      haveAgreed: plan.haveAgreed,
      since: { at, because: { kind: 'import', by } },
      onRows: (done) => {
        underWay.stopIfEnded();
        publish({ type: 'importProgress', importId: id, phase: 'storing', done });
      },
    });
    const { added, updated } = stored;
    const report = reportOf(prepared);
    await db.imports.put({
      id,
      at,
      by,
      fileName,
      added,
      updated,
      firstId,
      lastId,
      newFields: report.newFields,
      newListIds: idsOf(names.newLists, names.lists),
      newPreferenceIds: idsOf(names.newPreferences, names.preferences),
    });
    await touchAccount(db, {});
    const missing = await newsOfMissing(deps);
    return {
      result: { ...report, ...stored, newLists: names.newLists, newPreferences: names.newPreferences },
      news: [{ type: 'contactsChanged' }, { type: 'catalogueChanged' }, ...missing],
      activity: [{ kind: 'contact', what: describeImport(added + updated, report.refusedTotal) }],
    };
  };
}

function describeImport(imported: number, refused: number): string {
  const contacts = formatCount(imported, 'contact');
  return refused === 0
    ? `Imported ${contacts}`
    : `Imported ${contacts}; ${formatCount(refused, 'row')} not imported`;
}
