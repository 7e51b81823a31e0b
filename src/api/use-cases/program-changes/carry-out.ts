import { type Acted, describeProgramActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { loadAccount, touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { keysUnder } from '#api/storage/port.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import { recordChange } from '#api/use-cases/history/record-change.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { removeProgram } from '#api/use-cases/programs/remove-program.ts';
import { requireTransition } from '#api/use-cases/programs/require-transition.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { News } from '#contract/news.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { carryOutMoves } from '#domain/engine/carry-out-moves.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { ProgramId } from '#domain/ids.ts';
import { describeChange } from '#domain/programs/describe-change.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type CommandOnProgram = {
  readonly programId: ProgramId;
  readonly command: LifecycleCommand;
  readonly onRevision: number;
};

/** Carries out a lifecycle command, which leaves no program after a purge. To be called inside a transaction. */
export async function carryOutCommand(
  deps: ApiContext,
  { programId, command, onRevision }: CommandOnProgram,
): Promise<Acted<ProgramSummary | null>> {
  const before = await loadProgram(deps.db, programId);
  const landed = await requireTransition(deps, before, { event: command, onRevision });
  if (landed === null) {
    await removeProgram(deps.db, programId);
    return {
      result: null,
      news: [{ type: 'programGone', programId }],
      activity: [describeProgramActivity(before, 'Permanently deleted')],
    };
  }
  const after = await withFolderThatExists(deps, landed, command);
  await deps.db.programs.put(after);
  const words = describeChange(command, before, after);
  const activity = [await recordChange(deps.db, after, { what: command.type, summary: words })];
  if (command.type === 'activate') await startRun(deps.db, programId, after.modified.at);
  if (isNewsToEngine(before, after)) await touchAccount(deps.db, {}, 'same');
  const summary = await summarizeProgram(deps, after);
  const news: News[] = [{ type: 'programChanged', program: summary, isDesignChanged: false }];
  if (before.status !== after.status) news.push({ type: 'accountChanged', account: await getAccount(deps) });
  return { result: summary, news, activity };
}

/** The engine runs active programs; a name or a folder is nothing to it. */
function isNewsToEngine(before: Program, after: Program): boolean {
  return before.status !== after.status || before.enrolmentDisabled !== after.enrolmentDisabled;
}

/** A program moves only to a folder that exists, and comes back from the bin to the top if its folder is gone. */
async function withFolderThatExists(
  deps: ApiContext,
  program: Program,
  command: LifecycleCommand,
): Promise<Program> {
  if (program.folderId === null || (await deps.db.folders.get(program.folderId))) return program;
  if (command.type === 'move') throw new ApiRefusal(notFound('folder'));
  return { ...program, folderId: null };
}

/**
 * Schedule slots count from activation on; who is inside from before stays where they are, unless something else was
 * planned for them while the program was deactivated.
 */
async function startRun(db: Database, programId: ProgramId, now: Instant): Promise<void> {
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
