import type { Database } from '#api/storage/db.ts';
import type { EnrolmentBlock, MessageBlock, StepBlock } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';
import { FIRST_KEY, LAST_KEY } from './port.ts';

/** So few that they are read at once, and so many that reading does not wait for each. */
const AT_ONCE = 24;

/** Everything of the account that was sent, oldest first. Others are answered between two portions. */
export async function eachMessageBlock(db: Database, read: (block: MessageBlock) => void): Promise<void> {
  const after = (last: MessageBlock | null) =>
    db.messageBlocks
      .where('sequence')
      .above(last?.sequence ?? -1)
      .limit(AT_ONCE)
      .toArray();
  await inPortions(after, read);
}

/** What happened in a program, in order. */
export async function eachStepBlock(
  db: Database,
  programId: ProgramId,
  read: (block: StepBlock) => void,
): Promise<void> {
  const after = (last: StepBlock | null) =>
    db.stepBlocks
      .where('[programId+sequence]')
      .between([programId, last?.sequence ?? FIRST_KEY], [programId, LAST_KEY], false, false)
      .limit(AT_ONCE)
      .toArray();
  await inPortions(after, read);
}

/** Everyone who was ever in a program, in the order of enrolment. */
export async function eachEnrolmentBlock(
  db: Database,
  programId: ProgramId,
  read: (block: EnrolmentBlock) => void,
): Promise<void> {
  const after = (last: EnrolmentBlock | null) =>
    db.enrolmentBlocks
      .where('[programId+block]')
      .between([programId, last?.block ?? FIRST_KEY], [programId, LAST_KEY], false, false)
      .limit(AT_ONCE)
      .toArray();
  await inPortions(after, read);
}

/** `after` answers the portion that follows a block; the first one follows none. */
async function inPortions<Block>(
  after: (last: Block | null) => Promise<readonly Block[]>,
  read: (block: Block) => void,
): Promise<void> {
  let last: Block | null = null;
  do {
    const blocks: readonly Block[] = await after(last);
    blocks.forEach(read);
    last = blocks.at(-1) ?? null;
  } while (last !== null);
}
