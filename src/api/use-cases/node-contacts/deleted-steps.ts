import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import type { Database } from '#api/storage/db.ts';
import type { ContactsOfDeleted } from '#contract/node-contacts.ts';
import type { Design } from '#domain/design/design.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { boundFor, isVoid } from '#domain/programs/pending-moves.ts';
import { addMove, dropMoves, loadMoves } from './moves.ts';
import { findVisitsNow } from './visits.ts';

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
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { programId, design, contactsOfDeleted }: Saved,
): Promise<void> {
  const { db } = deps;
  const drawn = new Set(design.nodes.map(({ id }) => id));
  const restored = (await loadMoves(db, programId)).filter((move) => isVoid(move, drawn));
  if (restored.length > 0) await dropMoves(db, programId, restored);
  const run = await db.runs.get(programId);
  if (!run) return;
  const { now, by } = await loadRequestContext(deps);
  for (const { from, to } of contactsOfDeleted) {
    if (drawn.has(from) || (to !== null && !drawn.has(to))) continue;
    const enrolments = boundFor(from, await loadMoves(db, programId), await thoseAt(db, run, from));
    if (enrolments.length === 0) continue;
    await addMove(db, { programId, at: now, by, from, to, isStepDeleted: true }, enrolments);
  }
}

async function thoseAt(db: Database, { programId, nodeIds }: StoredRun, step: NodeId): Promise<number[]> {
  const node = nodeIds.indexOf(step);
  const here = node < 0 ? [] : await findVisitsNow(db, programId, node);
  return here.map(({ enrolment }) => enrolment);
}
