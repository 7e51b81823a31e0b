import type { Database } from '#api/storage/db.ts';
import { momentOf } from '#api/use-cases/programs/moment.ts';
import type { Deps } from '#api/deps.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import { isVoid, planOf } from '#domain/engine/pending-moves.ts';
import type { Design, NodeId } from '#domain/program/design.ts';
import type { ProgramId } from '#domain/program/program.ts';
import { movesOf, storeMove } from './moves.ts';
import { visitsNow } from './visits.ts';

type Saved = {
  readonly programId: ProgramId;
  readonly design: Design;
  readonly contactsOfDeleted: ContactsOfDeleted;
};

/**
 * [E32] What becomes of contacts whose step a save deletes, or to whom it gives their step back. To be called in the
 * transaction of the save. Choices about steps that are still drawn, or that lead nowhere, say nothing.
 */
export async function settleDeletedSteps(
  deps: Pick<Deps, 'db' | 'realNow'>,
  { programId, design, contactsOfDeleted }: Saved,
): Promise<void> {
  const { db } = deps;
  const drawn = new Set(design.nodes.map(({ id }) => id));
  const restored = (await movesOf(db, programId)).filter((move) => isVoid(move, drawn));
  await db.pendingMoves.bulkDelete(restored.map(({ id }) => id));
  const run = await db.runs.get(programId);
  if (!run) return;
  const { now, by } = await momentOf(deps);
  for (const { from, to } of contactsOfDeleted) {
    if (drawn.has(from) || (to !== null && !drawn.has(to))) continue;
    const enrolments = await bound(db, programId, { node: run.nodeIds.indexOf(from), nodeId: from });
    if (enrolments.length === 0) continue;
    await storeMove(db, { programId, at: now, by, from, to, isStepDeleted: true }, enrolments);
  }
}

/** Those who are at the step with no other plan, and those who are planned to go there. */
async function bound(
  db: Database,
  programId: ProgramId,
  { node, nodeId }: { readonly node: number; readonly nodeId: NodeId },
): Promise<readonly number[]> {
  const plan = planOf(await movesOf(db, programId));
  const here = node < 0 ? [] : await visitsNow(db, programId, node);
  const staying = here.flatMap(({ enrolment }) => (plan.has(enrolment) ? [] : [enrolment]));
  const coming = [...plan].flatMap(([enrolment, { to }]) => (to === nodeId ? [enrolment] : []));
  return [...staying, ...coming];
}
