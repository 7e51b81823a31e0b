import type { Batch } from '#api/engine/run-batch.ts';
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
