import type { Ground } from '#api/context/api-context.ts';
import type { RunNews } from '#api/engine/run-news.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import { getFigures } from '#api/use-cases/figures/program-figures.ts';
import { summarizePrograms } from '#api/use-cases/programs/summaries.ts';
import type { ProgramId } from '#domain/ids.ts';

/** Tells every tab, once for any number of batches. */
export async function publishRun(ground: Ground, run: RunNews): Promise<void> {
  await publishPrograms(ground, run.programs);
  if (run.hasSent) ground.publish({ type: 'messagesSent' });
  if (run.hasChangedContacts) ground.publish({ type: 'contactsChanged' });
  if (run.isClockNews) await publishClock(ground);
}

/** The state of programs, and their figures. */
export async function publishPrograms(ground: Ground, ids: Iterable<ProgramId>): Promise<void> {
  const { db, publish } = ground;
  const stored = await db.programs.bulkGet([...ids]);
  // A program may have been purged since.
  const programs = stored.filter((program) => program !== undefined);
  for (const program of await summarizePrograms(ground, programs)) {
    publish({ type: 'programChanged', program, isDesignChanged: false });
    publish({ type: 'figuresChanged', figures: await getFigures(ground, program.id) });
  }
}

export async function publishClock(ground: Ground): Promise<void> {
  ground.publish({ type: 'accountChanged', account: await getAccount(ground) });
}
