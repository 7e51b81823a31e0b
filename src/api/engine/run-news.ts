import type { EngineServices } from '#api/context/api-context.ts';
import type { Batch } from '#api/engine/run-batch.ts';
import { getAccount } from '#api/use-cases/account/get-account.ts';
import { getFigures } from '#api/use-cases/figures/program-figures.ts';
import { summarizePrograms } from '#api/use-cases/programs/summaries.ts';
import type { ProgramId } from '#domain/ids.ts';

/** What batches of the engine changed since the last publication, as far as screens show it. */
export type RunNews = {
  readonly programs: Set<ProgramId>;
  hasSent: boolean;
  hasChangedContacts: boolean;
  /** Another moment is due next. */
  isClockNews: boolean;
};

export function createRunNews(): RunNews {
  return { programs: new Set(), hasSent: false, hasChangedContacts: false, isClockNews: false };
}

export function noteBatch(news: RunNews, batch: Batch): void {
  const { runs, messageBlocks, webhookBlocks } = batch.changes;
  for (const { programId } of runs) news.programs.add(programId);
  news.hasSent ||= messageBlocks.length > 0 || webhookBlocks.length > 0;
  news.hasChangedContacts ||= hasChangedContacts(batch);
  news.isClockNews ||= batch.isClockNews;
}

export function hasChangedContacts({ changes }: Batch): boolean {
  return changes.contacts.length > 0 || changes.deletedContacts.length > 0;
}

/** Tells every tab, once for any number of batches. */
export async function publishRun(services: EngineServices, run: RunNews): Promise<void> {
  await publishPrograms(services, run.programs);
  if (run.hasSent) services.publish({ type: 'messagesSent' });
  if (run.hasChangedContacts) services.publish({ type: 'contactsChanged' });
  if (run.isClockNews) await publishClock(services);
}

/** The state of programs, and their figures. */
export async function publishPrograms(services: EngineServices, ids: Iterable<ProgramId>): Promise<void> {
  const { db, publish } = services;
  const stored = await db.programs.bulkGet([...ids]);
  // A program may have been purged since.
  const programs = stored.filter((program) => program !== undefined);
  for (const program of await summarizePrograms(services, programs)) {
    publish({ type: 'programChanged', program, isDesignChanged: false });
    publish({ type: 'figuresChanged', figures: await getFigures(services, program.id) });
  }
}

export async function publishClock(services: EngineServices): Promise<void> {
  services.publish({ type: 'accountChanged', account: await getAccount(services) });
}
