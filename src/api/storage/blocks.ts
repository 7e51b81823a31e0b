import { Dexie } from 'dexie';
import type { Database } from '#api/storage/db.ts';
import type { EnrolmentBlock, MessageBlock, StepBlock } from '#domain/engine/stored.ts';
import type { ProgramId } from '#domain/program/program.ts';

/** So few that they are read at once, and so many that reading does not wait for each. */
const AT_ONCE = 24;

/** Everything of the account that was sent, oldest first. Others are answered between two portions. */
export async function eachMessageBlock(db: Database, read: (block: MessageBlock) => void): Promise<void> {
  for (let after = -1; ; ) {
    const blocks = await db.messageBlocks.where('sequence').above(after).limit(AT_ONCE).toArray();
    blocks.forEach(read);
    const last = blocks.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** What happened in a program, in order. */
export async function eachStepBlock(
  db: Database,
  programId: ProgramId,
  read: (block: StepBlock) => void,
): Promise<void> {
  for (let after: unknown = Dexie.minKey; ; ) {
    const blocks = await db.stepBlocks
      .where('[programId+sequence]')
      .between([programId, after], [programId, Dexie.maxKey], false, false)
      .limit(AT_ONCE)
      .toArray();
    blocks.forEach(read);
    const last = blocks.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** Everyone who was ever in a program, in the order of enrolment. */
export async function eachEnrolmentBlock(
  db: Database,
  programId: ProgramId,
  read: (block: EnrolmentBlock) => void,
): Promise<void> {
  for (let after: unknown = Dexie.minKey; ; ) {
    const blocks = await db.enrolmentBlocks
      .where('[programId+block]')
      .between([programId, after], [programId, Dexie.maxKey], false, false)
      .limit(AT_ONCE)
      .toArray();
    blocks.forEach(read);
    const last = blocks.at(-1);
    if (!last) return;
    after = last.block;
  }
}
