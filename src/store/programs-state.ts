import type { Problem } from '#contract/problem.ts';
import type { ProgramPage, ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import type { LifecycleEvent, Refusal } from '#domain/programs/lifecycle.ts';

/** Why a command came to nothing: the rule said no, or the API could not be reached or could not do it. */
export type CommandError =
  | { readonly kind: 'refused'; readonly event: LifecycleEvent; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly event: LifecycleEvent; readonly problem: Problem };

type PendingCommand = {
  readonly requestId: string;
  readonly event: LifecycleEvent;
  /** What the rule says it leads to; null when the program will be gone. */
  readonly shown: ProgramSummary | null;
};

/** All that the page knows of one program. */
export type ProgramEntry = {
  readonly confirmed: ProgramSummary;
  readonly pending: PendingCommand | null;
  readonly commandError: CommandError | null;
};

type ListState =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'loaded';
      /** False while further pages are on their way; `byStatus` is the API's count of all. */
      readonly isComplete: boolean;
      readonly total: number;
      readonly byStatus: ProgramPage['byStatus'];
    }
  | { readonly phase: 'failed'; readonly problem: Problem };

export type ProgramsState = {
  readonly entries: ReadonlyMap<ProgramId, ProgramEntry>;
  readonly list: ListState;
};

export const NOTHING_LOADED: ProgramsState = { entries: new Map(), list: { phase: 'loading' } };

/** The program as every screen shows it: as it will be while a command is on its way, else as the API confirmed it. */
export function shownProgram(entry: ProgramEntry): ProgramSummary {
  return entry.pending?.shown ?? entry.confirmed;
}

export function programById(state: ProgramsState, id: ProgramId): ProgramSummary | undefined {
  const entry = state.entries.get(id);
  return entry && shownProgram(entry);
}

const listedByEntries = new WeakMap<ProgramsState['entries'], readonly ProgramSummary[]>();

/** Every program but the deleted ones, in no order. The same array for the same entries. */
export function listedPrograms({ entries }: ProgramsState): readonly ProgramSummary[] {
  const known = listedByEntries.get(entries);
  if (known) return known;
  const listed = [...entries.values()].map(shownProgram).filter((program) => program.status !== 'Deleted');
  listedByEntries.set(entries, listed);
  return listed;
}

/** How many programs take one of the account's places. */
export function countActive(state: ProgramsState): number {
  return listedPrograms(state).filter((program) => program.status === 'Active').length;
}

export type ListedStatus = Exclude<Status, 'Deleted'>;
export const LISTED_STATUSES: readonly ListedStatus[] = ['Draft', 'Active', 'Deactivated', 'ReadOnly'];

/** How many listed programs have each status: the API's count until all of them are here. */
export function countByStatus(state: ProgramsState): ProgramPage['byStatus'] {
  if (state.list.phase === 'loaded' && !state.list.isComplete) return state.list.byStatus;
  const counts = { Draft: 0, Active: 0, Deactivated: 0, ReadOnly: 0 };
  for (const { status } of listedPrograms(state)) if (status !== 'Deleted') counts[status] += 1;
  return counts;
}
