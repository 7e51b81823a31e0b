import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import type { ProgramState } from '#domain/engine/world/world.ts';
import type { Overlap } from './rehearsal.ts';

/** Another program, and the contacts who were in both at once: a bit for each contact, by index. */
export type Meetings = { readonly other: ProgramState; readonly met: Uint8Array; contacts: number };

export function createMeetings(other: ProgramState): Meetings {
  return { other, met: new Uint8Array(Math.ceil(other.openEnrolment.length / 8)), contacts: 0 };
}

type Leaving = { readonly from: ProgramState; readonly stillIn: ProgramState };

/** [H8] For a contact who has just left one of the two. One who enters the other at that very moment was never in both. */
export function noteLeaving(
  meetings: Meetings,
  { from, stillIn }: Leaving,
  contact: number,
  at: number,
): void {
  const open = stillIn.openEnrolment[contact] ?? -1;
  if (open < 0 || getEnrolledAt(stillIn, open) >= at) return;
  if (getEnrolledAt(from, from.lastEnrolment[contact] ?? -1) < at) note(meetings, contact);
}

/** Contacts who are in both at the end count too. Most shared first. */
export function countOverlaps(program: ProgramState, all: readonly Meetings[]): Overlap[] {
  for (const meetings of all) {
    program.openEnrolment.forEach((open, contact) => {
      if (open >= 0 && (meetings.other.openEnrolment[contact] ?? -1) >= 0) note(meetings, contact);
    });
  }
  return all
    .flatMap(({ other, contacts }) => (contacts > 0 ? [{ programId: other.programId, contacts }] : []))
    .sort((one, another) => another.contacts - one.contacts || one.programId - another.programId);
}

function note(meetings: Meetings, contact: number): void {
  const bits = meetings.met[contact >> 3] ?? 0;
  const bit = 1 << (contact & 7);
  if ((bits & bit) !== 0) return;
  meetings.met[contact >> 3] = bits | bit;
  meetings.contacts++;
}

function getEnrolledAt({ enrolments }: ProgramState, enrolment: number): number {
  return getBlock(enrolments, enrolment).enrolledAt[getRow(enrolment)] ?? 0;
}
