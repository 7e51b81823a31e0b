import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import { loadCatalogue } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import { recordChange } from '#api/use-cases/history/record-change.ts';
import { settleDeletedSteps } from '#api/use-cases/node-contacts/deleted-steps.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import { loadDesign, loadProgram } from '#api/use-cases/programs/load-program.ts';
import { requireTransition } from '#api/use-cases/programs/require-transition.ts';
import { describeDesignChange } from '#api/use-cases/programs/summaries.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { describeSave } from '#domain/diff/save-summary.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Program } from '#domain/programs/program.ts';

type Save = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly onRevision: number;
  readonly contactsOfDeleted?: ContactsOfDeleted | undefined;
};

/** Stores a design; to be called inside a transaction. */
export async function saveDesign(deps: ApiContext, save: Save): Promise<Acted<ProgramDetail>> {
  const { db } = deps;
  const { programId, design, onRevision, contactsOfDeleted = [] } = save;
  const before = await loadProgram(db, programId);
  const after = await requireTransition(deps, before, { event: { type: 'save' }, onRevision });
  if (after === null) throw new Error('Only a purge leaves no program');
  const faults = findDesignFaults(design);
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  const summary = await saveSummary(db, after, design);
  await db.programs.put(after);
  await db.designs.put({ programId, design, revision: after.designRevision });
  await settleDeletedSteps(deps, { programId, design, contactsOfDeleted });
  const activity = [await recordChange(db, after, { what: 'save', summary, design })];
  return { ...(await describeDesignChange(deps, after, design)), activity };
}

/** What a save changes against the one before, with the names that things have now. */
async function saveSummary(db: Database, { id, modified }: Program, design: Design): Promise<string> {
  const [before, catalogue, { timeZone }] = await Promise.all([
    loadDesign(db, id),
    loadCatalogue(db, listDesignReferences(design)),
    loadAccount(db),
  ]);
  return describeSave(before.design, design, { catalogue, timeZone, now: modified.at });
}
