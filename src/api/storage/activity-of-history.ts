import type { ActivityEntry } from '#contract/activity.ts';
import type { Program } from '#domain/programs/program.ts';
import type { HistoryRecord } from './records.ts';

/** What the histories of programs tell of the time before there was a log of the account, oldest first. */
export function deriveActivity(
  history: readonly HistoryRecord[],
  programs: readonly Pick<Program, 'id' | 'name'>[],
): readonly Omit<ActivityEntry, 'id'>[] {
  const names = new Map<number, string>(programs.map(({ id, name }) => [id, name]));
  return history
    .toSorted((one, other) => one.at - other.at || one.id - other.id)
    .map(({ at, by, summary, programId }) => ({
      at,
      by,
      kind: 'program',
      what: summary,
      name: names.get(programId) ?? null,
      thingId: programId,
    }));
}
