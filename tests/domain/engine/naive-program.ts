import type { ProgramId } from '#domain/ids.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
// What the naive engine keeps of a program, and what can be read off it without running anything.
import { DAY, HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';
import type { RandomProgram } from './random-account.ts';

export type Enrolment = {
  readonly number: number;
  readonly contactId: number;
  readonly enrolledAt: Instant;
  nodeId: string;
  visit: number;
  arrivedAt: Instant;
  outcome: string | null;
  finishedAt: number;
  readonly source: string;
  /** The one whose step brought the contact here. */
  readonly broughtBy: { readonly programId: ProgramId; readonly number: number } | null;
  /** A person put it at the step, and it has not been asked whether it must leave. */
  isMovedByPerson: boolean;
};

export type Program = RandomProgram & {
  readonly activatedAt: Instant;
  readonly enrolments: Enrolment[];
  readonly start: NaiveStart;
  readonly log: string[];
  slotsDoneUntil: Instant;
};

/** What the start rule has been used for since it was chosen. */
export type NaiveStart = {
  /** For the limit "newly met": when the schedule last enrolled each contact, as which of its versions. */
  readonly used: Map<number, { readonly at: Instant; readonly version: number }>;
  /** "2026-11-25": the last day of which a slot was. */
  lastDay: string;
};

export type Due = {
  readonly at: number;
  readonly program: Program;
  readonly enrolment: Enrolment | null;
  /** Stands at a quantity split, where the others of this moment are waited for. */
  readonly isDraw: boolean;
};

export function startOf({ design }: RandomProgram): NodeOf<'start'> {
  const found = design.nodes.find((node) => node.type === 'start');
  if (!found) throw new Error('A design has a start node.');
  return found;
}

export function nodeOf({ design }: RandomProgram, id: string): ProgramNode | undefined {
  return design.nodes.find((node) => node.id === id);
}

export function endOfWait(enrolment: Enrolment, { settings: { maximumWait } }: NodeOf<'decision'>): number {
  const { days, hours, minutes = 0 } = maximumWait;
  return enrolment.arrivedAt + days * DAY + hours * HOUR + minutes * MINUTE;
}

export function earliestFirst(one: Due, other: Due): number {
  return (
    one.at - other.at ||
    turnOf(one) - turnOf(other) ||
    one.program.programId - other.program.programId ||
    (one.enrolment?.contactId ?? 0) - (other.enrolment?.contactId ?? 0)
  );
}

/** At one moment those inside come first, then slots, then those who have just been enrolled, then the draws. */
function turnOf({ at, enrolment, isDraw }: Due): number {
  if (isDraw) return 3;
  if (!enrolment) return 1;
  return enrolment.enrolledAt === at ? 2 : 0;
}
