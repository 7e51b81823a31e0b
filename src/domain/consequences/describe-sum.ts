import { PLACES_TO_WARN_AT } from '#domain/account/account.ts';
import { EVENT_VERBS, STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import { formatShare } from '#domain/words/shares.ts';
import type { ConsequenceFact } from './consequence-fact.ts';
import type { ConsequencesSum } from './consequences-sum.ts';
import { describeLeaving, describePlacesLeft, INSIDE_LABELS } from './describe-consequences.ts';
import {
  describeByOthers,
  describeOverdue,
  describeSms,
  joinDetails,
  LARGE_SHARE,
  listSkipFacts,
} from './describe-messages.ts';

type Format = (at: Instant) => string;

/** [C6] The verb and the numbers. */
export function getSumConfirmLabel({ event, accepted, inside }: ConsequencesSum): string {
  const programs = `${EVENT_VERBS[event]} ${formatCount(accepted.length, 'program')}`;
  return event === 'deactivate' && inside > 0
    ? `${programs} and hold ${formatCount(inside, 'contact')}`
    : programs;
}

/** [C5] What is told of several programs before they change. */
export function describeSum(sum: ConsequencesSum, format: Format): readonly ConsequenceFact[] {
  if (sum.accepted.length === 0) return listLeftOut(sum);
  return [
    {
      label: 'New status',
      value: sum.targets
        .map(({ status, programs }) => `${formatNumber(programs)} ${STATUS_LABELS[status]}`)
        .join(', '),
      ...describeKeptUntil(sum, format),
      tone: 'neutral',
    },
    ...listLeftOut(sum),
    ...listContactFacts(sum),
    ...listEnrolmentFacts(sum, format),
    ...listMessageFacts(sum),
    ...listPlacesFacts(sum),
    ...listWarningFacts(sum),
  ];
}

function listLeftOut({ refused }: ConsequencesSum): readonly ConsequenceFact[] {
  if (refused.length === 0) return [];
  return [{ label: 'Skipped', value: formatCount(refused.length, 'program'), tone: 'warning' }];
}

function describeKeptUntil({ purgedAt }: ConsequencesSum, format: Format): { detail?: string } {
  if (purgedAt === null) return {};
  return {
    detail: `Kept in the recycle bin until ${format(purgedAt as Instant)}, then permanently deleted.`,
  };
}

function listContactFacts({
  event,
  inside,
  overdue,
  leaving,
  toOverdue,
}: ConsequencesSum): readonly ConsequenceFact[] {
  const facts: ConsequenceFact[] = [];
  if (inside > 0)
    facts.push({ label: INSIDE_LABELS[event], value: formatCount(inside, 'contact'), tone: 'neutral' });
  if (overdue > 0)
    facts.push({
      label: 'Continue immediately',
      value: formatCount(overdue, 'contact'),
      detail: describeOverdue(toOverdue),
      tone: 'neutral',
    });
  return [...facts, ...describeLeaving(leaving)];
}

function listEnrolmentFacts(
  { event, meetRuleNow, nextEnrolmentAt }: ConsequencesSum,
  format: Format,
): readonly ConsequenceFact[] {
  if (event === 'delete' || event === 'restore' || event === 'purge') return [];
  const isStarted = event === 'activate' || event === 'enableEnrolment';
  const next = nextEnrolmentAt === null ? 'None scheduled' : format(nextEnrolmentAt as Instant);
  return [
    { label: 'Can be enrolled now', value: formatCount(meetRuleNow, 'contact'), tone: 'neutral' },
    {
      label: isStarted ? 'Next enrolment' : 'First skipped enrolment',
      value: next,
      tone: 'neutral',
    },
  ];
}

function listMessageFacts({ event, ...sum }: ConsequencesSum): readonly ConsequenceFact[] {
  if (sum.messages === null) return [];
  const sent: ConsequenceFact = {
    label: event === 'deactivate' ? 'Messages that will not be sent' : 'Messages to be sent',
    value: `${formatNumber(sum.messages.nextHour)} in the next hour, ${formatNumber(sum.messages.nextDay)} in the next 24 hours`,
    ...joinDetails(describeByOthers(sum.messages.byOthers), describeSms(sum.messages.sms, sum.messages)),
    tone: 'neutral',
  };
  const isStarted = event === 'activate' || event === 'enableEnrolment';
  const skipped = isStarted ? listSkipFacts(sum.messages.skipped) : [];
  if (sum.contactsNextDayAtMost === 0) return [sent, ...skipped];
  const share = sum.contactsInAccount === 0 ? 0 : sum.contactsNextDayAtMost / sum.contactsInAccount;
  const isLarge = event !== 'deactivate' && share > LARGE_SHARE;
  return [
    sent,
    ...skipped,
    {
      label: event === 'deactivate' ? 'Contacts who will miss them' : 'Contacts reached in the next 24 hours',
      value: `up to ${formatNumber(sum.contactsNextDayAtMost)} of ${formatNumber(sum.contactsInAccount)} (${formatShare(sum.contactsNextDayAtMost, sum.contactsInAccount)})`,
      ...(isLarge ? { detail: 'More than a third of all contacts in the account.' } : {}),
      tone: isLarge ? 'warning' : 'neutral',
    },
  ];
}

function listPlacesFacts({ event, places: taken }: ConsequencesSum): readonly ConsequenceFact[] {
  if (taken === null) return [];
  const left = taken.limit - taken.usedAfter;
  const isScarce = event === 'activate' && left <= PLACES_TO_WARN_AT;
  return [
    {
      label: 'Active programs',
      value: `${formatNumber(taken.usedAfter)} of ${formatNumber(taken.limit)}`,
      ...(isScarce ? { detail: describePlacesLeft(left) } : {}),
      tone: isScarce ? 'warning' : 'neutral',
    },
  ];
}

function listWarningFacts({ warnings: count }: ConsequencesSum): readonly ConsequenceFact[] {
  if (count === 0) return [];
  return [{ label: 'Warnings', value: formatCount(count, 'warning'), tone: 'warning' }];
}
