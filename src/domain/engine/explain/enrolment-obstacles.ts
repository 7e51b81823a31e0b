import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import { compileEnrolmentTest } from '#domain/engine/population/enrolment-test.ts';
import { createPopulation } from '#domain/engine/population/population.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { Program } from '#domain/programs/program.ts';
import { findNextEnrolment } from '#domain/schedule/enrolment-schedule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** What keeps a contact out of a program at a moment. */
export type EnrolmentObstacle =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'notActive'; readonly status: Program['status'] }
  | { readonly kind: 'noSchedule' }
  | { readonly kind: 'noRule' }
  | { readonly kind: 'enrolmentDisabled' }
  | { readonly kind: 'notSubscribed'; readonly subscription: Contact['subscription'] }
  | { readonly kind: 'inside' }
  | { readonly kind: 'alreadyEnrolled' }
  | { readonly kind: 'metRuleBefore' }
  /** At the next slot. */
  | { readonly kind: 'ruleNotMet'; readonly at: Instant }
  /** No obstacle: the next slot enrols the contact, if nothing changes. */
  | { readonly kind: 'waitsForSlot'; readonly at: Instant };

export type EnrolmentQuestion = {
  readonly program: Pick<Program, 'status' | 'enrolmentDisabled'>;
  readonly start: StartSettings;
  /** Null for a contact who was deleted from the account. */
  readonly contact: Contact | null;
  readonly isInside: boolean;
  readonly wasEnrolled: boolean;
  /** At the last slot that looked. */
  readonly metRuleBefore: boolean;
  readonly nextSlotAt: Instant | null;
  readonly catalogue: Catalogue;
  readonly now: Instant;
  readonly timeZone: string;
};

/**
 * [E34] Why a contact is not taken into a program by its schedule: everything that stands in the way, what is of the
 * program before what is of the contact, or else the slot that they wait for. The rule is asked as the next slot will ask
 * it, of the contact as they are now.
 */
export function findEnrolmentObstacles(question: EnrolmentQuestion): readonly EnrolmentObstacle[] {
  const { contact, nextSlotAt } = question;
  if (contact === null) return [{ kind: 'deleted' }];
  const obstacles = [...findProgramObstacles(question), ...findContactObstacles(question, contact)];
  if (obstacles.length > 0 || nextSlotAt === null) return obstacles;
  return [{ kind: 'waitsForSlot', at: nextSlotAt }];
}

function* findProgramObstacles({ program, start }: EnrolmentQuestion): Generator<EnrolmentObstacle> {
  if (program.status !== 'Active') yield { kind: 'notActive', status: program.status };
  if (program.enrolmentDisabled !== null) yield { kind: 'enrolmentDisabled' };
  if (start.schedule === null || start.schedule.kind === 'none') yield { kind: 'noSchedule' };
  else if (start.rule === null) yield { kind: 'noRule' };
}

function* findContactObstacles(question: EnrolmentQuestion, contact: Contact): Generator<EnrolmentObstacle> {
  const { start, isInside, wasEnrolled, metRuleBefore } = question;
  if (!canBeMailed(contact)) yield { kind: 'notSubscribed', subscription: contact.subscription };
  if (isInside) yield { kind: 'inside' };
  else if (wasEnrolled && start.limit === 'firstTimeOnly') yield { kind: 'alreadyEnrolled' };
  if (start.rule === null || start.schedule === null || start.schedule.kind === 'none') return;
  const at = findAskedAt(question);
  if (!meetsRule(question, contact, at)) yield { kind: 'ruleNotMet', at };
  else if (metRuleBefore && start.limit === 'whenNewlyMet') yield { kind: 'metRuleBefore' };
}

/** Where nothing is enrolled for now, the slot that would be next. */
function findAskedAt({ nextSlotAt, start, now, timeZone }: EnrolmentQuestion): Instant {
  return nextSlotAt ?? findNextEnrolment(start.schedule, now, timeZone) ?? now;
}

function meetsRule(
  { start, catalogue, timeZone }: EnrolmentQuestion,
  contact: Contact,
  at: Instant,
): boolean {
  const population = createPopulation([contact], []);
  return compileEnrolmentTest(start.rule, { population, catalogue }).isMet(0, getLocalDay(at, timeZone));
}
