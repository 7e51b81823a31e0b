import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import { recordChange } from '#api/use-cases/history/record-change.ts';
import { settleDeletedSteps } from '#api/use-cases/node-contacts/deleted-steps.ts';
import { findDesignFaults } from '#api/use-cases/programs/design-faults.ts';
import { loadFacts } from '#api/use-cases/programs/facts.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import { describeDesignChange } from './design-change.ts';
import { requireProgram } from './require-transition.ts';
import { saveSummary } from './save-summary.ts';

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
  const facts = await loadFacts(deps, { program: before, event: 'save', onRevision });
  const after = await requireProgram(db, before, transition(before, { type: 'save' }, facts));
  const faults = findDesignFaults(design);
  if (faults.length > 0) throw new ApiRefusal(badRequest(faults));
  const summary = await saveSummary(db, after, design);
  await db.programs.put(after);
  await db.designs.put({ programId, design, revision: after.designRevision });
  await settleDeletedSteps(deps, { programId, design, contactsOfDeleted });
  const activity = [await recordChange(db, after, { what: 'save', summary, design })];
  return { ...(await describeDesignChange(deps, after, design)), activity };
}
