import { PLACES_TO_WARN_AT } from '#domain/account/account.ts';
import { EVENT_VERBS, STATUS_LABELS } from '#domain/programs/lifecycle-words.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { countOf, inDigits } from '#domain/words/numbers.ts';
import type { ConsequencesSum } from './consequences-sum.ts';
import {
  type ConsequenceFact,
  INSIDE_LABELS,
  LARGE_SHARE,
  overdueInWords,
  percent,
  smsDetail,
} from './consequences-words.ts';

type Format = (at: Instant) => string;

/** [C6] The verb and the numbers. */
export function sumConfirmLabel({ event, accepted, inside }: ConsequencesSum): string {
  const programs = `${EVENT_VERBS[event]} ${countOf(accepted.length, 'program')}`;
  return event === 'deactivate' && inside > 0
    ? `${programs} and hold ${countOf(inside, 'contact')}`
    : programs;
}

/** [C5] What is told of several programs before they change. */
export function sumInWords(sum: ConsequencesSum, format: Format): readonly ConsequenceFact[] {
  if (sum.accepted.length === 0) return leftOut(sum);
  return [
    {
      label: 'States afterwards',
      value: sum.landings
        .map(({ status, programs }) => `${inDigits(programs)} ${STATUS_LABELS[status]}`)
        .join(', '),
      ...keptUntil(sum, format),
      tone: 'neutral',
    },
    ...leftOut(sum),
    ...contacts(sum),
    ...enrolments(sum, format),
    ...messages(sum),
    ...places(sum),
    ...warnings(sum),
  ];
}

function leftOut({ refused }: ConsequencesSum): readonly ConsequenceFact[] {
  if (refused.length === 0) return [];
  return [{ label: 'Left out', value: countOf(refused.length, 'program'), tone: 'warning' }];
}

function keptUntil({ purgedAt }: ConsequencesSum, format: Format): { detail?: string } {
  if (purgedAt === null) return {};
  return {
    detail: `They are kept in the recycle bin until ${format(purgedAt as Instant)}, then they are gone for good.`,
  };
}

function contacts({ event, inside, overdue, toOverdue }: ConsequencesSum): readonly ConsequenceFact[] {
  const facts: ConsequenceFact[] = [];
  if (inside > 0)
    facts.push({ label: INSIDE_LABELS[event], value: countOf(inside, 'contact'), tone: 'neutral' });
  if (overdue > 0)
    facts.push({
      label: 'Go on at once',
      value: countOf(overdue, 'contact'),
      detail: overdueInWords(toOverdue),
      tone: 'neutral',
    });
  return facts;
}

function enrolments(
  { event, meetRuleNow, nextEnrolmentAt }: ConsequencesSum,
  format: Format,
): readonly ConsequenceFact[] {
  if (event === 'delete' || event === 'restore' || event === 'purge') return [];
  const isStarted = event === 'activate' || event === 'enableEnrolment';
  const next = nextEnrolmentAt === null ? 'None scheduled' : format(nextEnrolmentAt as Instant);
  return [
    { label: 'Meet a start rule now', value: countOf(meetRuleNow, 'contact'), tone: 'neutral' },
    {
      label: isStarted ? 'Next enrolment' : 'First enrolment that is left out',
      value: next,
      tone: 'neutral',
    },
  ];
}

function messages({ event, ...sum }: ConsequencesSum): readonly ConsequenceFact[] {
  if (sum.messages === null) return [];
  const sent: ConsequenceFact = {
    label: event === 'deactivate' ? 'Messages not sent' : 'Messages sent',
    value: `${inDigits(sum.messages.nextHour)} in the next hour, ${inDigits(sum.messages.nextDay)} in the next day`,
    ...smsDetail(sum.messages.sms, sum.messages),
    tone: 'neutral',
  };
  if (sum.contactsNextDayAtMost === 0) return [sent];
  const share = sum.contactsInAccount === 0 ? 0 : sum.contactsNextDayAtMost / sum.contactsInAccount;
  const isLarge = event !== 'deactivate' && share > LARGE_SHARE;
  return [
    sent,
    {
      label: event === 'deactivate' ? 'Contacts who miss them' : 'Contacts reached in the next day',
      value: `at most ${inDigits(sum.contactsNextDayAtMost)} of ${inDigits(sum.contactsInAccount)} (${percent(share)})`,
      ...(isLarge ? { detail: 'More than a third of all contacts in the account.' } : {}),
      tone: isLarge ? 'warning' : 'neutral',
    },
  ];
}

function places({ event, places: taken }: ConsequencesSum): readonly ConsequenceFact[] {
  if (taken === null) return [];
  const left = taken.limit - taken.usedAfter;
  const isScarce = event === 'activate' && left <= PLACES_TO_WARN_AT;
  return [
    {
      label: 'Active programs afterwards',
      value: `${inDigits(taken.usedAfter)} of ${inDigits(taken.limit)}`,
      ...(isScarce ? { detail: `${countOf(left, 'place')} left.` } : {}),
      tone: isScarce ? 'warning' : 'neutral',
    },
  ];
}

function warnings({ warnings: count }: ConsequencesSum): readonly ConsequenceFact[] {
  if (count === 0) return [];
  return [{ label: 'Warnings', value: countOf(count, 'warning'), tone: 'warning' }];
}
