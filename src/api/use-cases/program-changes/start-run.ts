import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import { carryOutMoves } from '#domain/engine/carry-out-moves.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * Schedule slots count from activation on; who is inside from before stays where they are, unless something else was
 * planned for them while the program was deactivated.
 */
export async function startRun(db: Database, programId: ProgramId, now: Instant): Promise<void> {
  const saved = await db.designs.get(programId);
  if (!saved) throw new Error(`Program ${programId} has no design.`);
  const { design } = saved;
  const { timeZone } = await loadAccount(db);
  const run = createRun(programId, await db.runs.get(programId), { at: now, design, timeZone });
  const moves = await db.pendingMoves.where({ programId }).sortBy('id');
  if (moves.length === 0) {
    await db.runs.put(run);
    return;
  }
  const done = carryOutMoves({
    run,
    blocks: await db.enrolmentBlocks
      .where('[programId+block]')
      .between(...keysUnder(programId))
      .toArray(),
    moves,
    drawn: new Set(design.nodes.map(({ id }) => id)),
    at: now,
    nextStepSequence: await nextStepSequence(db, programId),
  });
  await db.runs.put(done.run);
  await db.enrolmentBlocks.bulkPut([...done.blocks]);
  await db.stepBlocks.bulkAdd([...done.stepBlocks]);
  await db.pendingMoves.where({ programId }).delete();
}

async function nextStepSequence(db: Database, programId: ProgramId): Promise<number> {
  const [last] = await db.stepBlocks
    .where('[programId+sequence]')
    .between(...keysUnder(programId))
    .reverse()
    .limit(1)
    .primaryKeys();
  return last ? last[1] + 1 : 0;
}
