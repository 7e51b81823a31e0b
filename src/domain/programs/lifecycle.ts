import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { FolderId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import type { Program, Stamp } from './program.ts';
import { NAME_LENGTH } from './program.ts';

export type LifecycleEvent =
  | { readonly type: 'save' }
  | { readonly type: 'activate' }
  | { readonly type: 'deactivate' }
  | { readonly type: 'disableEnrolment' }
  | { readonly type: 'enableEnrolment' }
  | { readonly type: 'delete' }
  | { readonly type: 'restore' }
  | { readonly type: 'purge' }
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'move'; readonly folderId: FolderId | null };

export type EventType = LifecycleEvent['type'];

/** What a program alone can't know about the moment an event reaches it. */
export type Facts = {
  readonly now: Instant;
  readonly by: string;
  /** The revision the command was made on; null for the account's own housekeeping. */
  readonly onRevision: number | null;
  readonly isDesignSaved: boolean;
  /** For the program's whole life, never reset. */
  readonly hasEverEnrolled: boolean;
  readonly errors: readonly ValidationProblem[];
  readonly missing: readonly MissingReference[];
  readonly activePrograms: number;
  readonly activeLimit: number;
};

/** What a person gives a name of their own. */
export type Named = 'program' | 'folder' | 'segment' | 'campaign';

export type NameRefusal = { readonly kind: 'nameLength'; readonly of: Named; readonly length: number };

export type Refusal =
  | {
      readonly kind: 'staleRevision';
      readonly onRevision: number;
      readonly revision: number;
      readonly modified: Stamp;
    }
  | { readonly kind: 'wrongState'; readonly event: EventType; readonly status: Status }
  | { readonly kind: 'designNotSaved' }
  | { readonly kind: 'validationErrors'; readonly errors: readonly ValidationProblem[] }
  | { readonly kind: 'activeLimitReached'; readonly limit: number }
  | { readonly kind: 'neverEnrolled' }
  | { readonly kind: 'enrolmentAlreadyDisabled' }
  | { readonly kind: 'enrolmentAlreadyEnabled' }
  | NameRefusal;

/** What an accepted event leaves behind: the program as it is now, or null when it is gone for good. */
export type Transition = Result<Program | null, Refusal>;

type Guard = (facts: Facts, program: Program, event: LifecycleEvent) => Refusal | null;
type Target = (facts: Facts, program: Program, event: LifecycleEvent) => Partial<Program> | null;
type Row = { readonly guards: readonly Guard[]; readonly target: Target };

const saved: Target = (_facts, program) => ({ designRevision: program.revision + 1 });

const ACTIVATE: Row = {
  guards: [designIsSaved, hasNoErrors, hasPlaceLeft],
  target: () => ({ status: 'Active' }),
};
const DELETE: Row = { guards: [], target: () => ({ status: 'Deleted', missing: [] }) };
const RENAME: Row = {
  guards: [nameHasLength],
  target: (_facts, program, event) => ({ name: event.type === 'rename' ? event.name.trim() : program.name }),
};
const MOVE: Row = {
  guards: [],
  target: (_facts, program, event) => ({
    folderId: event.type === 'move' ? event.folderId : program.folderId,
  }),
};
const SAVE: Row = { guards: [], target: saved };

/** [L1] Every event that has no row here is refused. Adding a status or an event is one edit. */
const TRANSITIONS: Readonly<Record<Status, Partial<Readonly<Record<EventType, Row>>>>> = {
  Draft: { save: SAVE, activate: ACTIVATE, delete: DELETE, rename: RENAME, move: MOVE },
  Active: {
    deactivate: {
      guards: [],
      // [L5] [L6] A program that never enrolled anyone goes back to Draft.
      target: (facts) => ({ status: facts.hasEverEnrolled ? 'Deactivated' : 'Draft' }),
    },
    disableEnrolment: {
      guards: [enrolmentIsEnabled, hasEnrolled],
      target: (facts) => ({ enrolmentDisabled: { at: facts.now, by: facts.by } }),
    },
    enableEnrolment: { guards: [enrolmentIsDisabled], target: () => ({ enrolmentDisabled: null }) },
    rename: RENAME,
    move: MOVE,
  },
  Deactivated: { save: SAVE, activate: ACTIVATE, delete: DELETE, rename: RENAME, move: MOVE },
  ReadOnly: { delete: DELETE },
  Deleted: {
    restore: { guards: [], target: restored },
    purge: { guards: [], target: () => null },
  },
};

/**
 * The one place that knows where an event leads. The toolbar, the API, the engine and the tests all read it.
 * A stale revision is told first: it says who changed what, which explains a wrong state better than the state does.
 */
export function transition(program: Program, event: LifecycleEvent, facts: Facts): Transition {
  const stale = staleness(program, facts);
  if (stale) return refused(stale);
  const row = TRANSITIONS[program.status][event.type];
  if (!row) return refused({ kind: 'wrongState', event: event.type, status: program.status });
  for (const guard of row.guards) {
    const refusal = guard(facts, program, event);
    if (refusal) return refused(refusal);
  }
  const change = row.target(facts, program, event);
  return accepted(change && applied(program, change, facts));
}

/** Whether the status alone lets the event happen; the guards may still refuse it. */
export function isOffered(status: Status, event: EventType): boolean {
  return TRANSITIONS[status][event] !== undefined;
}

/** Draft and Deactivated programs are the only ones whose design may change. */
export function isEditable(status: Status): boolean {
  return isOffered(status, 'save');
}

/** A deleted program cannot be copied; every other can. */
export function isCopyable(status: Status): boolean {
  return status !== 'Deleted';
}

/** [L13] A name has 1 to 255 characters, counted as a reader counts code points, spaces at the ends left out. */
export function checkName(name: string, of: Named): NameRefusal | null {
  const length = [...name.trim()].length;
  const fits = length >= NAME_LENGTH.min && length <= NAME_LENGTH.max;
  return fits ? null : { kind: 'nameLength', of, length };
}

function applied(program: Program, change: Partial<Program>, facts: Facts): Program {
  const stamp: Stamp = { at: facts.now, by: facts.by };
  const next = { ...program, ...change, revision: program.revision + 1, modified: stamp };
  return next.status === program.status ? next : { ...next, entered: stamp };
}

/** [L9] [L10] [L11] Where a restored program lands depends on its past and on what it names. */
function restored(facts: Facts): Partial<Program> {
  if (!facts.hasEverEnrolled) return { status: 'Draft' };
  if (facts.missing.length === 0) return { status: 'Deactivated' };
  return { status: 'ReadOnly', missing: facts.missing };
}

function staleness(program: Program, facts: Facts): Refusal | null {
  if (facts.onRevision === null || facts.onRevision === program.revision) return null;
  return {
    kind: 'staleRevision',
    onRevision: facts.onRevision,
    revision: program.revision,
    modified: program.modified,
  };
}

function designIsSaved(facts: Facts): Refusal | null {
  return facts.isDesignSaved ? null : { kind: 'designNotSaved' };
}

function hasNoErrors(facts: Facts): Refusal | null {
  return facts.errors.length === 0 ? null : { kind: 'validationErrors', errors: facts.errors };
}

function hasPlaceLeft(facts: Facts): Refusal | null {
  return facts.activePrograms < facts.activeLimit
    ? null
    : { kind: 'activeLimitReached', limit: facts.activeLimit };
}

function hasEnrolled(facts: Facts): Refusal | null {
  return facts.hasEverEnrolled ? null : { kind: 'neverEnrolled' };
}

function enrolmentIsEnabled(_facts: Facts, program: Program): Refusal | null {
  return program.enrolmentDisabled ? { kind: 'enrolmentAlreadyDisabled' } : null;
}

function enrolmentIsDisabled(_facts: Facts, program: Program): Refusal | null {
  return program.enrolmentDisabled ? null : { kind: 'enrolmentAlreadyEnabled' };
}

function nameHasLength(_facts: Facts, _program: Program, event: LifecycleEvent): Refusal | null {
  return event.type === 'rename' ? checkName(event.name, 'program') : null;
}
