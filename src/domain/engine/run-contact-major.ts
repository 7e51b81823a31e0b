import type { Contact } from '#domain/contacts/contact.ts';
import { enrolBySchedule, isEligible } from '#domain/engine/effects/enrol.ts';
import { optOutContact } from '#domain/engine/effects/opt-out-contact.ts';
import { getFirstDayTaken } from '#domain/engine/population/population-test.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import {
  findNextSlot,
  getLastTurn,
  getOptOutTurn,
  getSlotTurn,
  getTurn,
} from '#domain/engine/world/due-keys.ts';
import { getOptOutAt } from '#domain/engine/world/pending-opt-outs.ts';
import { hasMetSinceUse, isUsed, noteUse } from '#domain/engine/world/rule-use.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import { findFirst } from '#domain/find-first.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { moveContact } from './move-contact.ts';

/** A place in the order of [E2]: a moment, and a turn at that moment. */
type Place = { readonly at: Instant; readonly turn: number };

/** Before every day: not tested yet. */
const NOT_YET = Number.NEGATIVE_INFINITY;

/** A program whose schedule enrols on the way. */
type Enrolling = {
  readonly program: ProgramState;
  /** Of its slots: the first local day that each takes, its own local day, and its place among all slots. */
  readonly firstDays: Float64Array;
  readonly days: Float64Array;
  readonly places: Float64Array;
  /** The contact as it was at the last look-up, and the day on which it meets the rule next if it does not change. */
  person: Contact | null | undefined;
  day: number;
};

type Slot = Place & { readonly enrolling: Enrolling; readonly firstDay: number; readonly today: number };

/** The run of a contact-major world up to a moment. */
type ContactMajorRun = {
  readonly world: World;
  readonly until: Instant;
  readonly enrolling: readonly Enrolling[];
  /** Those that enrol, in the order of [E2]. */
  readonly slots: readonly Slot[];
  /** Of the slots. */
  readonly moments: Float64Array;
  readonly passed: readonly {
    readonly program: ProgramState;
    readonly lastSlot: Instant;
    readonly lastDay: number;
  }[];
};

/**
 * Runs a contact-major world: each contact through all the slots, then the next one. What a contact does depends on that
 * contact alone, so this ends as the order of [E2] does, without a queue.
 */
export function runContactMajor(world: World, until: Instant): void {
  const passage = beginContactMajorRun(world, until);
  runContacts(passage, 0, world.population.size);
  endContactMajorRun(passage);
}

/** Call `runContacts` for each contact once, in the order of index, and then `endContactMajorRun`. */
export function beginContactMajorRun(world: World, until: Instant): ContactMajorRun {
  const enrolling: Enrolling[] = [];
  const slots: Slot[] = [];
  const passed: ContactMajorRun['passed'][number][] = [];
  for (const program of world.programs) {
    const moments = listSlots(world, program, until);
    const lastSlot = moments.at(-1);
    if (lastSlot === undefined) continue;
    passed.push({ program, lastSlot, lastDay: getLocalDay(lastSlot, world.timeZone) });
    // [E3] A slot that enrols nobody tests nobody.
    if (program.isEnrolmentDisabled) continue;
    const days = Float64Array.from(moments, (at) => getLocalDay(at, world.timeZone));
    const firstDays = days.map((today, slot) =>
      getFirstDayTaken(program.startTest, days[slot - 1] ?? program.daysDoneUntil, today),
    );
    const places = new Float64Array(moments.length);
    const own = { program, firstDays, days, places, person: null, day: NOT_YET };
    enrolling.push(own);
    const turn = getSlotTurn(world, program);
    for (const [slot, at] of moments.entries()) {
      slots.push({ at, turn, enrolling: own, firstDay: firstDays[slot] ?? 0, today: days[slot] ?? 0 });
    }
  }
  slots.sort((one, other) => one.at - other.at || one.turn - other.turn);
  for (const own of enrolling) {
    own.places.set(slots.flatMap((slot, place) => (slot.enrolling === own ? [place] : [])));
  }
  const moments = Float64Array.from(slots, ({ at }) => at);
  return { world, until, enrolling, slots, moments, passed };
}

function listSlots(world: World, program: ProgramState, until: Instant): Instant[] {
  const moments: Instant[] = [];
  let at = findNextSlot(world, program);
  while (at !== null && at <= until) {
    moments.push(at);
    at = findNextEnrolment(program.start.schedule, at, world.timeZone);
  }
  return moments;
}

/** Contacts by index, the last left out. */
export function runContacts(passage: ContactMajorRun, from: number, to: number): void {
  const end: Place = { at: passage.until, turn: getLastTurn(passage.world) };
  for (let contact = from; contact < to; contact++) runContact(passage, contact, end);
}

function runContact(passage: ContactMajorRun, contact: number, end: Place): void {
  const { world, enrolling, slots } = passage;
  for (const each of enrolling) each.day = NOT_YET;
  let from = 0;
  for (;;) {
    const next = findNextRelevantSlot(passage, contact, from);
    const slot = slots[next];
    const place = runUpToSlot(world, contact, slot ?? end);
    if (place) from = findSlotAfter(passage, place, from);
    else if (slot) {
      enrolAtSlot(world, contact, slot);
      from = next + 1;
    } else break;
  }
}

/** The first slot, from one on, at which a program may have to do with the contact if nothing changes it before. */
function findNextRelevantSlot(
  { world, enrolling, slots }: ContactMajorRun,
  contact: number,
  from: number,
): number {
  let next = slots.length;
  for (const each of enrolling) {
    const { program, firstDays, places } = each;
    if (!isEligible(world, program, contact)) continue;
    const own = findFirst(places, (place) => place >= from);
    if (own >= places.length) continue;
    next = Math.min(
      next,
      places[findOwnSlot(world, each, contact, { own, firstDay: firstDays[own] ?? 0 })] ?? next,
    );
  }
  return next;
}

/** In the order of [E2], from one on. */
function findSlotAfter({ slots, moments }: ContactMajorRun, { at, turn }: Place, from: number): number {
  let place = findFirst(moments, (moment) => moment >= at, from);
  for (let slot = slots[place]; slot?.at === at && slot.turn <= turn; slot = slots[place]) place++;
  return place;
}

/** The first of its own slots, from one on, that may enrol the contact; one beyond the last when none does. */
function findOwnSlot(
  world: World,
  each: Enrolling,
  contact: number,
  { own, firstDay }: { readonly own: number; readonly firstDay: number },
): number {
  const { program, days } = each;
  if (program.use && isUsed(program.use, contact)) {
    // Who meets the rule all along does so until they change, or a day comes on which they don't.
    return program.startTest.dependsOnDay ? own : days.length;
  }
  const day = findDayMet(world, each, contact, firstDay);
  return day === Number.POSITIVE_INFINITY ? days.length : findFirst(days, (other) => other >= day, own);
}

/** The first local day, from one on, on which the contact meets the rule, unless they change. */
function findDayMet(world: World, each: Enrolling, contact: number, from: number): number {
  if (each.day < from || !isKnown(world, each, contact)) {
    each.person = world.population.contacts[contact];
    each.day = each.program.startTest.nextDay(contact, from);
  }
  return each.day;
}

function isKnown({ population }: World, { person, day }: Enrolling, contact: number): boolean {
  return day !== NOT_YET && person === population.contacts[contact];
}

function enrolAtSlot(world: World, contact: number, { enrolling, at, firstDay, today }: Slot): void {
  const { program } = enrolling;
  const { use } = program;
  if (!isEligible(world, program, contact) || findDayMet(world, enrolling, contact, firstDay) > today) return;
  if (use && hasMetSinceUse(use, contact, today)) return;
  enrolBySchedule(world, program, contact, at);
  if (use) noteUse(use, contact, today);
}

export function endContactMajorRun({ world, until, passed }: ContactMajorRun): void {
  for (const { program, lastSlot, lastDay } of passed) {
    program.slotsDoneUntil = lastSlot;
    program.lastSlotAt = lastSlot;
    program.daysDoneUntil = Math.max(program.daysDoneUntil, lastDay);
    program.isChanged = true;
  }
  world.now = Math.max(until, world.now) as Instant;
}

/** The earliest moment at which something happens; Infinity when nothing ever does. */
export function findEarliestMoment(world: World): number {
  let first: number = Number.POSITIVE_INFINITY;
  for (const program of world.programs) first = Math.min(first, findNextSlot(world, program) ?? first);
  for (const at of world.notBefore) if (at < first) first = at;
  return first;
}

/**
 * Runs one contact up to a place. Answers with the place before which another slot may have come to matter: the contact was
 * changed, or has left a program that a schedule may enrol it in again. Null when it came as far as it was to.
 */
function runUpToSlot(world: World, contact: number, before: Place): Place | null {
  const { notBefore, population, programs } = world;
  if ((notBefore[contact] ?? 0) > before.at) return null;
  const person = population.contacts[contact];
  for (;;) {
    let due = getOptOutAt(world.optOuts, contact);
    let turn = getOptOutTurn();
    let first: ProgramState | null = null;
    for (const program of programs) {
      const own = getDueAt(program, contact);
      if (own > due || own === Number.POSITIVE_INFINITY) continue;
      const ownTurn = getTurn(world, program, isJustEnrolled(program, contact, own));
      if (own === due && ownTurn >= turn) continue;
      due = own;
      turn = ownTurn;
      first = program;
    }
    if (due > before.at || (due === before.at && turn >= before.turn)) {
      notBefore[contact] = due;
      return null;
    }
    if (first) moveContact(world, first, contact, due as Instant);
    else optOutContact(world, contact, due as Instant);
    const hasLeft =
      first !== null && (first.openEnrolment[contact] ?? -1) < 0 && first.start.limit !== 'firstTimeOnly';
    if (hasLeft || population.contacts[contact] !== person) return { at: due as Instant, turn };
  }
}

function isJustEnrolled({ openEnrolment, enrolments }: ProgramState, contact: number, due: number): boolean {
  const enrolment = openEnrolment[contact] ?? -1;
  return getBlock(enrolments, enrolment).enrolledAt[getRow(enrolment)] === due;
}

function getDueAt({ openEnrolment, enrolments }: ProgramState, contact: number): number {
  const enrolment = openEnrolment[contact] ?? -1;
  if (enrolment < 0) return Number.POSITIVE_INFINITY;
  return getBlock(enrolments, enrolment).dueAt[getRow(enrolment)] ?? Number.POSITIVE_INFINITY;
}
