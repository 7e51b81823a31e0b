import type { ProgramId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Messages of one program that a simulation would send, counted instead of kept. */
export type MessageTally = {
  readonly programId: ProgramId;
  /** The last moment of the hour that is counted apart. */
  readonly soonUntil: Instant;
  /** By contact index. */
  readonly soon: Int32Array;
  readonly ever: Int32Array;
  readonly sms: { soon: number; ever: number };
};

type CountedMessage = { readonly contact: number; readonly at: Instant; readonly isSms: boolean };

export function createMessageTally(programId: ProgramId, soonUntil: Instant, contacts: number): MessageTally {
  return {
    programId,
    soonUntil,
    soon: new Int32Array(contacts),
    ever: new Int32Array(contacts),
    sms: { soon: 0, ever: 0 },
  };
}

/** Counts nothing for other programs than the one of the tally. */
export function countMessage(
  tally: MessageTally | null,
  programId: ProgramId,
  { contact, at, isSms }: CountedMessage,
): void {
  if (tally?.programId !== programId) return;
  const { soonUntil, soon, ever, sms } = tally;
  ever[contact] = (ever[contact] ?? 0) + 1;
  if (isSms) sms.ever++;
  if (at > soonUntil) return;
  soon[contact] = (soon[contact] ?? 0) + 1;
  if (isSms) sms.soon++;
}
