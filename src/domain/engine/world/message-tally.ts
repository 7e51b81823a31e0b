import type { ProgramId } from '#domain/ids.ts';
import type { SkipReason } from '#domain/nodes/skip-reasons.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/**
 * Messages that a simulation would send because of one program, counted instead of kept: those of the program, and those
 * that others send to contacts whom it has brought to them.
 */
export type MessageTally = {
  readonly programId: ProgramId;
  /** The last moment of the hour that is counted apart. */
  readonly soonUntil: Instant;
  /** By contact index. */
  readonly soon: Int32Array;
  readonly ever: Int32Array;
  readonly sms: Counts;
  /** Those that others send. */
  readonly byOthers: Map<ProgramId, Counts & { readonly sms: Counts }>;
  /** Of the program itself. */
  readonly skipped: Map<SkipReason, number>;
  /** By other program: the enrolments that this one has brought about, and those that these have. */
  readonly brought: Map<ProgramId, Set<number>>;
};

type Counts = { soon: number; ever: number };
type InProgram = { readonly programId: ProgramId; readonly enrolment: number };
type CountedMessage = InProgram & { readonly contact: number; readonly at: Instant; readonly isSms: boolean };

export function createMessageTally(
  programId: ProgramId,
  { soonUntil, contacts }: { readonly soonUntil: Instant; readonly contacts: number },
  brought: MessageTally['brought'] = new Map(),
): MessageTally {
  return {
    programId,
    soonUntil,
    soon: new Int32Array(contacts),
    ever: new Int32Array(contacts),
    sms: { soon: 0, ever: 0 },
    byOthers: new Map(),
    skipped: new Map(),
    brought,
  };
}

/** Counts nothing that has nothing to do with the program of the tally. */
export function countMessage(tally: MessageTally | null, message: CountedMessage): void {
  if (!tally || !isBecauseOf(tally, message)) return;
  const { contact, at, isSms, programId } = message;
  const { soonUntil, soon, ever, sms } = tally;
  const isSoon = at <= soonUntil ? 1 : 0;
  ever[contact] = (ever[contact] ?? 0) + 1;
  soon[contact] = (soon[contact] ?? 0) + isSoon;
  if (isSms) addMessage(sms, isSoon);
  if (programId === tally.programId) return;
  const own = tally.byOthers.get(programId) ?? { soon: 0, ever: 0, sms: { soon: 0, ever: 0 } };
  tally.byOthers.set(programId, own);
  addMessage(own, isSoon);
  if (isSms) addMessage(own.sms, isSoon);
}

function addMessage(counts: Counts, isSoon: 0 | 1): void {
  counts.ever++;
  counts.soon += isSoon;
}

export function countSkip(tally: MessageTally | null, programId: ProgramId, reason: SkipReason): void {
  if (tally?.programId !== programId) return;
  tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1);
}

/** An enrolment in another program that a step of the first has brought about. */
export function noteBrought(tally: MessageTally | null, from: InProgram, to: InProgram): void {
  if (!tally || to.programId === tally.programId || !isBecauseOf(tally, from)) return;
  const known = tally.brought.get(to.programId) ?? new Set();
  tally.brought.set(to.programId, known.add(to.enrolment));
}

function isBecauseOf({ programId, brought }: MessageTally, where: InProgram): boolean {
  return where.programId === programId || brought.get(where.programId)?.has(where.enrolment) === true;
}
