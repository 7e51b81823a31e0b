import type { Problem } from '#contract/problem.ts';
import type { ProgramPage, ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { type Facts, type LifecycleEvent, transition } from '#domain/programs/lifecycle.ts';
import type { Enrolled } from '#domain/programs/program.ts';
import {
  type CommandError,
  NOTHING_LOADED,
  type ProgramEntry,
  type ProgramsState,
  shownProgram,
} from './programs-state.ts';

export type ProgramsEvent =
  | { readonly type: 'listRequested' }
  | { readonly type: 'programsPageReceived'; readonly page: ProgramPage }
  | { readonly type: 'listFailed'; readonly problem: Problem }
  | { readonly type: 'programReceived'; readonly program: ProgramSummary }
  | { readonly type: 'programGone'; readonly programId: ProgramId }
  | { readonly type: 'enrolledCounted'; readonly programId: ProgramId; readonly enrolled: Enrolled }
  | {
      readonly type: 'commandSent';
      readonly programId: ProgramId;
      readonly requestId: string;
      readonly event: LifecycleEvent;
      readonly facts: Facts;
    }
  | {
      readonly type: 'commandConfirmed';
      readonly programId: ProgramId;
      readonly requestId: string;
      /** Null when the program is gone for good. */
      readonly program: ProgramSummary | null;
    }
  | {
      readonly type: 'commandRefused';
      readonly programId: ProgramId;
      readonly requestId: string;
      readonly commandError: CommandError;
    }
  | { readonly type: 'refusalDismissed'; readonly programId: ProgramId }
  | { readonly type: 'accountReset' };

/** The one place where the programs that list and builder show change. Pure; events are told in the order they happened. */
export function reducePrograms(state: ProgramsState, event: ProgramsEvent): ProgramsState {
  switch (event.type) {
    case 'listRequested':
      return { ...state, list: { phase: 'loading' } };
    case 'programsPageReceived':
      return receivePage(state, event.page);
    case 'listFailed':
      return { ...state, list: { phase: 'failed', problem: event.problem } };
    case 'programReceived':
      return withPrograms(state, [event.program]);
    case 'programGone':
      return withoutEntry(state, event.programId);
    case 'enrolledCounted':
      return changeEntry(state, event.programId, (entry) => recount(entry, event.enrolled));
    case 'commandSent':
      return changeEntry(state, event.programId, (entry) => sendCommand(entry, event));
    case 'commandConfirmed':
      return confirmCommand(state, event);
    case 'commandRefused':
      return changeEntry(state, event.programId, (entry) =>
        isPending(entry, event.requestId)
          ? { ...entry, pending: null, commandError: event.commandError }
          : entry,
      );
    case 'refusalDismissed':
      return changeEntry(state, event.programId, (entry) =>
        entry.commandError ? { ...entry, commandError: null } : entry,
      );
    case 'accountReset':
      return NOTHING_LOADED;
  }
}

function receivePage(state: ProgramsState, page: ProgramPage): ProgramsState {
  const { total, byStatus } = page;
  const list = { phase: 'loaded', isComplete: page.next === null, total, byStatus } as const;
  return { ...withPrograms(state, page.programs), list };
}

function withPrograms(state: ProgramsState, programs: readonly ProgramSummary[]): ProgramsState {
  const entries = new Map(state.entries);
  for (const program of programs) {
    const known = entries.get(program.id);
    entries.set(
      program.id,
      known ? confirm(known, program) : { confirmed: program, pending: null, commandError: null },
    );
  }
  return { ...state, entries };
}

/** News that was overtaken on its way never takes a program back. */
function confirm(entry: ProgramEntry, program: ProgramSummary): ProgramEntry {
  return program.revision < entry.confirmed.revision ? entry : { ...entry, confirmed: program };
}

function recount(entry: ProgramEntry, enrolled: Enrolled): ProgramEntry {
  const { confirmed, pending } = entry;
  return {
    ...entry,
    confirmed: { ...confirmed, enrolled },
    pending: pending?.shown ? { ...pending, shown: { ...pending.shown, enrolled } } : pending,
  };
}

/** The rule answers at once: what it refuses is never sent, what it lets through is shown until the API has spoken. */
function sendCommand(
  entry: ProgramEntry,
  sent: Extract<ProgramsEvent, { type: 'commandSent' }>,
): ProgramEntry {
  const { requestId, event, facts } = sent;
  if (entry.pending) return entry;
  const before = shownProgram(entry);
  const outcome = transition(before, event, facts);
  if (!outcome.ok) return { ...entry, commandError: { kind: 'refused', event, refusal: outcome.refusal } };
  const shown = outcome.value && { ...before, ...outcome.value };
  return { ...entry, pending: { requestId, event, shown }, commandError: null };
}

function confirmCommand(
  state: ProgramsState,
  { programId, requestId, program }: Extract<ProgramsEvent, { type: 'commandConfirmed' }>,
): ProgramsState {
  if (program === null) return withoutEntry(state, programId);
  const settled = changeEntry(state, programId, (entry) =>
    isPending(entry, requestId) ? { ...entry, pending: null } : entry,
  );
  return withPrograms(settled, [program]);
}

function isPending(entry: ProgramEntry, requestId: string): boolean {
  return entry.pending?.requestId === requestId;
}

function changeEntry(
  state: ProgramsState,
  id: ProgramId,
  change: (entry: ProgramEntry) => ProgramEntry,
): ProgramsState {
  const entry = state.entries.get(id);
  if (!entry) return state;
  const changed = change(entry);
  return changed === entry ? state : { ...state, entries: new Map(state.entries).set(id, changed) };
}

function withoutEntry(state: ProgramsState, id: ProgramId): ProgramsState {
  if (!state.entries.has(id)) return state;
  const entries = new Map(state.entries);
  entries.delete(id);
  return { ...state, entries };
}
