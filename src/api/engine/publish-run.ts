import type { Ground } from '#api/deps.ts';
import { accountAnswer } from '#api/use-cases/account/account-answer.ts';
import { programFigures } from '#api/use-cases/programs/figures.ts';
import { summariesOf } from '#api/use-cases/programs/summaries.ts';
import type { ProgramId } from '#domain/program/program.ts';

/** What a run of the engine changed, as far as screens show it. */
export type RunSummary = {
  readonly programs: ReadonlySet<ProgramId>;
  readonly hasSent: boolean;
  readonly hasChangedContacts: boolean;
  /** Another moment is due next. */
  readonly isClockNews: boolean;
};

/** Tells every tab, once for each run however many batches it took. */
export async function publishRun(ground: Ground, run: RunSummary): Promise<void> {
  const { db, publish } = ground;
  const stored = await db.programs.bulkGet([...run.programs]);
  // A program may have been purged since.
  const programs = stored.filter((program) => program !== undefined);
  for (const program of await summariesOf(ground, programs)) {
    publish({ type: 'programChanged', program, isDesignChanged: false });
    publish({ type: 'figuresChanged', figures: await programFigures(ground, program.id) });
  }
  if (run.hasSent) publish({ type: 'messagesSent' });
  if (run.hasChangedContacts) publish({ type: 'contactsChanged' });
  if (run.isClockNews) await publishClock(ground);
}

export async function publishClock(ground: Ground): Promise<void> {
  ground.publish({ type: 'accountChanged', account: await accountAnswer(ground) });
}
