// Which way a contact leaves a step, and what is written down of it.

import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { drawForVisit, hashText } from '#domain/engine/chance/random.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { findDelayEnd } from '#domain/schedule/delay.ts';
import { DAY, HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';
import { wallClock } from '#tests/domain/schedule/wall-clock.ts';
import { type Happened, holds, observed } from './naive-conditions.ts';
import { type Enrolment, endOfWait, type Program } from './naive-program.ts';

export type Ground = {
  readonly seed: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly happened: Happened;
};

/** `kind` and `detail` are written down once the contact really leaves. */
type Way = {
  readonly route: Route;
  readonly kind: string | null;
  readonly detail: readonly string[];
  /** Past everything that only acts. */
  readonly skips?: true;
  /** Leaves in place of going anywhere. */
  readonly outcome?: string;
};

type Where = {
  readonly program: Program;
  readonly enrolment: Enrolment;
  readonly contact: Contact;
  readonly at: Instant;
};

const NEXT: Way = { route: 'next', kind: null, detail: [] };

/** Null while the contact waits. */
export function wayOut(node: ProgramNode, where: Where, ground: Ground): Way | null {
  const { program, enrolment, contact, at } = where;
  const { enrolledAt } = enrolment;
  switch (node.type) {
    case 'delay': {
      const late = lateWay(node, where, ground);
      if (late) return late;
      if (at < endOfDelay(enrolment, node, { contact, timeZone: ground.timeZone })) return null;
      return { ...NEXT, kind: 'waited' };
    }
    case 'decision': {
      // Nothing that happened after the wait was over counts, even if nobody asked until later.
      const asked = Math.min(at, endOfWait(enrolment, node)) as Instant;
      const isTrue = holds(node.settings.condition, { contact, enrolledAt }, asked, ground);
      if (!isTrue && at < endOfWait(enrolment, node)) return null;
      const detail = observed(node.settings.condition, { contact, enrolledAt }, asked, ground);
      return isTrue ? { route: 'yes', kind: 'wentYes', detail } : { route: 'no', kind: 'wentNo', detail };
    }
    case 'multiDecision':
      return wayOfCases(node, where, ground);
    case 'randomSplit': {
      const draw = drawFor(program, enrolment, ground.seed);
      return draw < node.settings.percentA / 100 ? way('a', 'wentA') : way('b', 'wentB');
    }
    case 'quantitySplit': {
      const gone = contactsGoneFirst(program, node.id);
      const isFirst = gone.has(contact.id) || gone.size < node.settings.first;
      return isFirst ? way('first', 'wentFirst') : way('rest', 'wentRest');
    }
    case 'dateSplit':
      return isBefore(node, at, ground.timeZone) ? way('before', 'wentBefore') : way('after', 'wentAfter');
    default:
      return NEXT;
  }
}

function wayOfCases(
  { settings }: NodeOf<'multiDecision'>,
  { contact, enrolment, at }: Where,
  ground: Ground,
): Way {
  const asking = { contact, enrolledAt: enrolment.enrolledAt };
  const last = settings.cases.findIndex(({ condition }) => holds(condition, asking, at, ground));
  const asked = last < 0 ? settings.cases : settings.cases.slice(0, last + 1);
  const detail = asked.flatMap(({ condition }) => observed(condition, asking, at, ground));
  const met = settings.cases[last];
  return met
    ? { route: `case-${met.id}`, kind: 'wentCase', detail }
    : { route: 'default', kind: 'wentDefault', detail };
}

/** What the seed draws for a visit. */
export function drawFor(program: Program, enrolment: Enrolment, seed: number): number {
  const { contactId: contact, nodeId, visit, enrolledAt } = enrolment;
  const node = hashText(nodeId);
  return drawForVisit({ contact, program: program.programId, node, visit, enrolledAt }, seed);
}

/** What a delay until a date does with a contact for whom it is over before they come; null where it waits as ever. */
function lateWay(
  { settings }: NodeOf<'delay'>,
  { enrolment, contact }: Where,
  { timeZone }: Ground,
): Way | null {
  if (settings.kind !== 'untilDate' && settings.kind !== 'untilDateField') return null;
  const { arrivedAt } = enrolment;
  const date = settings.kind === 'untilDate' ? settings.date : contact.fields[settings.field];
  const day = typeof date === 'string' ? Date.parse(date) / DAY : Number.NaN;
  if (Number.isNaN(day)) {
    const choice = settings.kind === 'untilDateField' ? settings.ifNone : undefined;
    return choice === undefined ? null : lateWayOf(choice, 'No date');
  }
  // Asked of one who was there long before: when does it end?
  const isYearly = settings.kind === 'untilDateField' && settings.isAnniversary;
  const before = isYearly ? midnightBefore(arrivedAt, timeZone) : (0 as Instant);
  const isPast = findDelayEnd(settings, before, timeZone, day) < arrivedAt;
  return isPast && settings.ifPast !== undefined ? lateWayOf(settings.ifPast, 'Too late') : null;
}

function lateWayOf(choice: 'skip' | 'leave', outcome: string): Way {
  return choice === 'skip' ? { ...NEXT, kind: 'skippedAhead', skips: true } : { ...NEXT, outcome };
}

function midnightBefore(at: Instant, timeZone: string): Instant {
  let midnight = at as number;
  while (wallClock(midnight - 60_000, timeZone).slice(0, 10) === wallClock(at, timeZone).slice(0, 10))
    midnight -= 60_000;
  return midnight as Instant;
}

function contactsGoneFirst({ log, enrolments }: Program, nodeId: string): ReadonlySet<number> {
  const lines = log.filter((line) => line.endsWith(` ${nodeId} wentFirst`));
  return new Set(lines.flatMap((line) => enrolments[Number(line.split(' ')[1])]?.contactId ?? []));
}

function way(route: Route, kind: string): Way {
  return { route, kind, detail: [] };
}

export function endOfDelay(
  { arrivedAt }: Enrolment,
  { settings }: NodeOf<'delay'>,
  { contact, timeZone }: { readonly contact: Contact; readonly timeZone: string },
): number {
  if (settings.kind === 'days') {
    const { days, hours = 0, minutes = 0 } = settings;
    return arrivedAt + days * DAY + hours * HOUR + minutes * MINUTE;
  }
  const date = settings.kind === 'untilDateField' ? contact.fields[settings.field] : null;
  const day = typeof date === 'string' ? Date.parse(date) / DAY : Number.NaN;
  return findDelayEnd(settings, arrivedAt, timeZone, day);
}

/** By the wall clock alone. */
function isBefore(
  { settings: { date, at: time } }: NodeOf<'dateSplit'>,
  at: Instant,
  timeZone: string,
): boolean {
  return date !== null && wallClock(at, timeZone) < `${date} ${time}`;
}
