import { type Acted, describeProgramActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import { recordChange } from '#api/use-cases/history/record-change.ts';
import { loadFacts } from '#api/use-cases/programs/facts.ts';
import { loadProgram } from '#api/use-cases/programs/load-program.ts';
import { removeProgram } from '#api/use-cases/programs/remove-program.ts';
import { summarizeProgram } from '#api/use-cases/programs/summaries.ts';
import type { News } from '#contract/news.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { describeChange } from '#domain/programs/describe-change.ts';
import { transition } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { requireTransition } from './require-transition.ts';
import { startRun } from './start-run.ts';

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
  const facts = await loadFacts(deps, { program: before, event: command.type, onRevision });
  const landed = await requireTransition(deps.db, before, transition(before, command, facts));
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
  if (command.type === 'activate') await startRun(deps.db, programId, facts.now);
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
