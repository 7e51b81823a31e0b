import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import { eachMessageBlock, eachStepBlock } from '#api/storage/blocks.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import type { ProgramReplay } from '#contract/report.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { ProgramId } from '#domain/ids.ts';
import { createReplay } from '#domain/report/replay.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** What really happened in a program from its first contact until now, to be played on the canvas. */
export async function getReplay(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  programId: ProgramId,
): Promise<ProgramReplay> {
  return db.transaction('r', db.tables, async () => {
    await loadProgram(db, programId);
    const { clock } = await loadAccount(db);
    const until = getAccountNow(clock, realNow());
    const run = await db.runs.get(programId);
    const first = await db.enrolmentBlocks.get([programId, 0]);
    const from = (first?.enrolledAt[0] ?? until) as Instant;
    const replay = createReplay({ programId, from, until, ever: run?.ever ?? 0 });
    await eachStepBlock(db, programId, replay.addSteps);
    if (run?.sent.some((count) => count > 0)) await eachMessageBlock(db, replay.addMessages);
    return { programId, nodeIds: run?.nodeIds ?? [], ...replay.replay() };
  });
}
