import { type Database, openDatabase } from '#api/storage/db.ts';
import { runFromActivation } from '#domain/engine/new-run.ts';
import type { Design } from '#domain/program/design.ts';
import type { Program, ProgramId } from '#domain/program/program.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { aProgram, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { outcomeInWords } from '#tests/domain/engine/outcome-in-words.ts';
import { storeTestAccount } from '#tests/drivers/test-account.ts';

export const PROGRAM = 7 as ProgramId;

/** Welcome; who opens it within two days gets more, the others a reminder a day later. */
const welcomeSeries: Design = aDesign({
  nodes: [
    start(),
    sendEmail('welcome', 1),
    decision('opened'),
    sendEmail('more', 2),
    delay('wait'),
    sendEmail('reminder', 3),
    end(),
  ],
  connectors: ways('start > welcome > opened yes> more > end', 'opened no> wait > reminder > end'),
});

let databases = 0;

/** A database with an account in London on Tuesday at ten, and one program that was activated that moment. */
export async function aDatabase({
  contacts = 5,
  design = welcomeSeries,
}: {
  readonly contacts?: number;
  readonly design?: Design;
} = {}): Promise<Database> {
  databases += 1;
  const db = await openDatabase(`engine-${databases}`);
  await storeTestAccount(db, { now: TUESDAY_AT_TEN, contacts });
  await db.contacts.toCollection().modify({ isSample: true });
  await storeActiveProgram(db, aProgram({ id: PROGRAM }), design);
  return db;
}

export async function storeActiveProgram(
  db: Database,
  program: Program,
  design: Design,
  at: Instant = TUESDAY_AT_TEN,
): Promise<void> {
  await db.programs.put({ ...program, status: 'Active', entered: { at, by: 'Ada' } });
  await db.designs.put({ programId: program.id, design, revision: program.revision });
  await db.runs.put(runFromActivation(program.id, await db.runs.get(program.id), at));
}

/** Everything the engine has stored, in words. */
export async function outcomeOf(db: Database) {
  return outcomeInWords({
    runs: await db.runs.toArray(),
    enrolmentBlocks: await db.enrolmentBlocks.toArray(),
    stepBlocks: await db.stepBlocks.toArray(),
    messageBlocks: await db.messageBlocks.toArray(),
  });
}

/** By the end of this day all five contacts have left the welcome series. */
export const WHEN_ALL_IS_OVER: Instant = later(TUESDAY_AT_TEN, 5 * DAY);
