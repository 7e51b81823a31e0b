import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import {
  ENROLMENT_BLOCK,
  STEP_KINDS,
  type StepBlock,
  type StoredRun,
} from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const SENT = STEP_KINDS.indexOf('sent');

/** When a program last enrolled a contact or sent a message; null when it never did. */
export async function findLastBusy(db: Database, run: StoredRun): Promise<Instant | null> {
  if (run.ever === 0) return null;
  const enrolled = await lastEnrolledAt(db, run);
  const sent = run.sent.some((count) => count > 0) ? await lastSentAt(db, run.programId) : 0;
  return Math.max(enrolled, sent) as Instant;
}

/** Enrolments are numbered in the order of time. */
async function lastEnrolledAt(db: Database, run: StoredRun): Promise<number> {
  const last = run.ever - 1;
  const block = await db.enrolmentBlocks.get([run.programId, Math.floor(last / ENROLMENT_BLOCK)]);
  return block?.enrolledAt[last % ENROLMENT_BLOCK] ?? 0;
}

/** Sends are seldom far from the end of the step log, so it is read from there. */
async function lastSentAt(db: Database, programId: ProgramId): Promise<number> {
  let at = 0;
  await db.stepBlocks
    .where('[programId+sequence]')
    .between(...keysUnder(programId))
    .reverse()
    .until((block) => {
      at = lastSentIn(block);
      return at > 0;
    })
    .each(() => undefined);
  return at;
}

function lastSentIn(block: StepBlock): number {
  for (let row = block.size - 1; row >= 0; row -= 1) {
    if (block.kind[row] === SENT) return block.at[row] ?? 0;
  }
  return 0;
}
