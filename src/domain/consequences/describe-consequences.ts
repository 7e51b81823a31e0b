import { PLACES_TO_WARN_AT } from '#domain/account/account.ts';
import { describeMissing } from '#domain/catalogue/names.ts';
import { describeRefusal, EVENT_VERBS, STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import { formatShare } from '#domain/words/shares.ts';
import type { Consequences } from './consequences.ts';
import type { MessageCounts } from './forecast.ts';

export type ConsequenceFact = {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
  readonly tone: 'neutral' | 'warning' | 'danger';
};

/** What the dialog says; the list and the builder show the same. */
export type ConsequencesDescription = {
  readonly title: string;
  readonly facts: readonly ConsequenceFact[];
  readonly confirmLabel: string;
};

export type ConsequencesContext = {
  readonly programName: string;
  readonly formatInstant: (at: Instant) => string;
};

/** Above this share of all contacts in one day, the dialog warns. */
export const LARGE_SHARE = 1 / 3;

/** [C2] Every number of the answer that a person would want before saying yes. */
export function describeConsequences(
  consequences: Consequences,
  { programName, formatInstant }: ConsequencesContext,
): ConsequencesDescription {
  const title = `${EVENT_VERBS[consequences.event]}: ${programName}`;
  return {
    title,
    facts: listFacts(consequences, formatInstant),
    confirmLabel: getConfirmLabel(consequences),
  };
}

/** [C3] The verb and, where it matters, the number. */
function getConfirmLabel({ event, inside, target }: Consequences): string {
  if (event === 'deactivate' && inside.total > 0)
    return `Deactivate and hold ${formatCount(inside.total, 'contact')}`;
  if (event === 'restore' && target?.status) return `Restore as ${STATUS_LABELS[target.status]}`;
  return EVENT_VERBS[event];
}

type Format = (at: Instant) => string;

function listFacts(consequences: Consequences, format: Format): readonly ConsequenceFact[] {
  if (consequences.refusal) {
    const { title, detail } = describeRefusal(consequences.refusal);
    return [{ label: 'Not possible now', value: title, detail, tone: 'danger' }];
  }
  return [
    getTargetFact(consequences, format),
    ...listInsideFacts(consequences),
    ...listDeletedStepFacts(consequences),
    ...listMoveFacts(consequences),
    ...listEnrolmentFacts(consequences, format),
    ...listMessageFacts(consequences),
    ...listLostFacts(consequences),
    ...listPlacesFacts(consequences),
    ...listWarningFacts(consequences),
  ];
}

function getTargetFact(consequences: Consequences, format: Format): ConsequenceFact {
  const { target, event } = consequences;
  const label = target?.status ? STATUS_LABELS[target.status] : 'Gone for good';
  const isDisabled = target?.status === 'Active' && consequences.isEnrolmentDisabledAfter;
  return {
    label: 'State afterwards',
    value: isDisabled ? `${label}, enrolment disabled` : label,
    detail: describeReason(consequences, format),
    tone: event === 'purge' ? 'danger' : target?.status === 'ReadOnly' ? 'warning' : 'neutral',
  };
}

function describeReason(consequences: Consequences, format: Format): string {
  const { event, target, isEnrolmentDisabledAfter, purgedAt, missing } = consequences;
  switch (target?.reason ?? 'goneForGood') {
    case 'runsAtOnce':
      return isEnrolmentDisabledAfter
        ? 'It starts running at once. Its schedule enrols no one, because contact enrolment stays disabled.'
        : 'It starts running at once.';
    case 'staysActive':
      return event === 'disableEnrolment'
        ? 'Its schedule enrols no one; contacts inside go on, and direct enrolments still come in.'
        : 'Its schedule enrols contacts again.';
    case 'hasEnrolled':
      return event === 'restore'
        ? 'It has enrolled contacts, and everything it uses still exists.'
        : 'It has enrolled contacts: they stay at their nodes, and nothing is sent.';
    case 'neverEnrolled':
      return missing.length === 0
        ? 'It has never enrolled a contact, so it goes back to Draft.'
        : `It has never enrolled a contact, so it goes back to Draft. Validation will list ${describeMissing(missing)} as missing.`;
    case 'keptInBin':
      return purgedAt === null
        ? 'It is kept in the recycle bin.'
        : `It is kept in the recycle bin until ${format(purgedAt)}, then it is gone for good.`;
    case 'referencesMissing':
      return `It has enrolled contacts, and ${describeMissing(missing)} no longer ${missing.length === 1 ? 'exists' : 'exist'}. It can be viewed and copied.`;
    case 'goneForGood':
      return 'Nothing brings it back.';
  }
}

function listInsideFacts({ event, inside, overdue, toOverdue }: Consequences): readonly ConsequenceFact[] {
  if (inside.total === 0) return [];
  const places = inside.byNode
    .map(({ label, contacts }) => `${formatNumber(contacts)} at ${label}`)
    .join('; ');
  const facts: ConsequenceFact[] = [
    {
      label: INSIDE_LABELS[event],
      value: formatCount(inside.total, 'contact'),
      detail: places,
      tone: event === 'purge' ? 'danger' : 'neutral',
    },
  ];
  if (overdue > 0) {
    facts.push({
      label: 'Go on at once',
      value: formatCount(overdue, 'contact'),
      detail: `Their wait ended while the program was deactivated. ${describeOverdue(toOverdue)}`,
      tone: 'neutral',
    });
  }
  return facts;
}

/** What those are sent whose wait is over. */
export function describeOverdue({ nextHour, nextDay }: MessageCounts): string {
  if (nextDay === 0) return 'They are sent nothing in the next day.';
  return `They are sent ${formatCount(nextHour, 'message')} in the next hour, ${formatNumber(nextDay)} in the next day.`;
}

/** Told apart only where there are any. */
export function describeSms({ nextHour, nextDay }: MessageCounts, all: MessageCounts): { detail?: string } {
  if (nextDay === 0) return {};
  if (nextDay === all.nextDay) return { detail: 'All of them are SMS.' };
  return {
    detail: `SMS among them: ${formatNumber(nextHour)} in the next hour, ${formatNumber(nextDay)} in the next day.`,
  };
}

/** [C7] */
function listDeletedStepFacts({
  atDeletedSteps: { removed, moved },
}: Consequences): readonly ConsequenceFact[] {
  const total = moved.reduce((sum, { contacts }) => sum + contacts, removed);
  if (total === 0) return [];
  const places = moved.map(({ label, contacts }) => `${formatNumber(contacts)} move to ${label}`);
  const leave =
    removed > 0 ? [`${formatNumber(removed)} leave the program and are sent nothing more by it`] : [];
  return [
    {
      label: 'Their step was deleted',
      value: formatCount(total, 'contact'),
      detail: `${[...leave, ...places].join('; ')}.`,
      tone: removed > 0 ? 'warning' : 'neutral',
    },
  ];
}

/** [E31] */
function listMoveFacts({ moves: { removed, moved } }: Consequences): readonly ConsequenceFact[] {
  const facts: ConsequenceFact[] = [];
  if (removed > 0) {
    facts.push({
      label: 'Removed, as planned',
      value: formatCount(removed, 'contact'),
      detail: 'They leave the program and are sent nothing more by it.',
      tone: 'warning',
    });
  }
  const total = moved.reduce((sum, { contacts }) => sum + contacts, 0);
  if (total > 0) {
    facts.push({
      label: 'Moved, as planned',
      value: formatCount(total, 'contact'),
      detail: moved.map(({ label, contacts }) => `${formatNumber(contacts)} to ${label}`).join('; '),
      tone: 'neutral',
    });
  }
  return facts;
}

export const INSIDE_LABELS: Readonly<Record<Consequences['event'], string>> = {
  activate: 'Go on from their nodes',
  deactivate: 'Held at their nodes',
  disableEnrolment: 'Inside, go on',
  enableEnrolment: 'Inside, go on',
  delete: 'Inside, kept for a restore',
  restore: 'Inside, come back with it',
  purge: 'Inside, leave for good',
};

function listEnrolmentFacts(consequences: Consequences, format: Format): readonly ConsequenceFact[] {
  const { meetRuleNow, nextEnrolmentAt, event } = consequences;
  const isStopped = event === 'deactivate' || event === 'disableEnrolment';
  const facts: ConsequenceFact[] = [];
  if (meetRuleNow !== null) {
    facts.push({
      label: 'Meet the start rule now',
      value: formatCount(meetRuleNow, 'contact'),
      ...(isStopped && meetRuleNow > 0 ? { detail: 'They are not enrolled.' } : {}),
      tone: 'neutral',
    });
  }
  if (event === 'activate' || event === 'enableEnrolment') {
    facts.push({
      label: 'Next enrolment',
      value: describeNextEnrolment(consequences, format),
      tone: 'neutral',
    });
  }
  if (isStopped && nextEnrolmentAt !== null) {
    facts.push({ label: 'Enrolment that is left out', value: format(nextEnrolmentAt), tone: 'neutral' });
  }
  return facts;
}

function describeNextEnrolment(
  { nextEnrolmentAt, isEnrolmentDisabledAfter }: Consequences,
  format: Format,
): string {
  if (nextEnrolmentAt !== null) return format(nextEnrolmentAt);
  return isEnrolmentDisabledAfter ? 'None while enrolment is disabled' : 'None scheduled';
}

function listMessageFacts({ messages, event, contactsInAccount }: Consequences): readonly ConsequenceFact[] {
  if (messages === null) return [];
  const { nextHour, nextDay, contactsNextDay, sms } = messages;
  const sent: ConsequenceFact = {
    label: event === 'deactivate' ? 'Messages not sent' : 'Messages sent',
    value: `${formatNumber(nextHour)} in the next hour, ${formatNumber(nextDay)} in the next day`,
    ...describeSms(sms, messages),
    tone: 'neutral',
  };
  if (contactsNextDay === 0) return [sent];
  const share = contactsInAccount === 0 ? 0 : contactsNextDay / contactsInAccount;
  const isLarge = event !== 'deactivate' && share > LARGE_SHARE;
  return [
    sent,
    {
      label: event === 'deactivate' ? 'Contacts who miss them' : 'Contacts reached in the next day',
      value: `${formatNumber(contactsNextDay)} of ${formatNumber(contactsInAccount)} (${formatShare(contactsNextDay, contactsInAccount)})`,
      ...(isLarge ? { detail: 'More than a third of all contacts in the account.' } : {}),
      tone: isLarge ? 'warning' : 'neutral',
    },
  ];
}

function listLostFacts({ lost }: Consequences): readonly ConsequenceFact[] {
  if (lost === null) return [];
  return [
    {
      label: 'Lost for good',
      value: `${formatCount(lost.enrolments, 'enrolment')} and ${formatCount(lost.historyEntries, 'history entry', 'history entries')}`,
      detail: 'Messages that were sent stay in the list of messages.',
      tone: 'danger',
    },
  ];
}

function listPlacesFacts({ event, places }: Consequences): readonly ConsequenceFact[] {
  if (event !== 'activate' && event !== 'deactivate') return [];
  const left = places.limit - places.usedAfter;
  const isScarce = event === 'activate' && left <= PLACES_TO_WARN_AT;
  return [
    {
      label: 'Active programs afterwards',
      value: `${formatNumber(places.usedAfter)} of ${formatNumber(places.limit)}`,
      ...(isScarce ? { detail: `${formatCount(left, 'place')} left.` } : {}),
      tone: isScarce ? 'warning' : 'neutral',
    },
  ];
}

function listWarningFacts({ warnings }: Consequences): readonly ConsequenceFact[] {
  if (warnings.length === 0) return [];
  return [
    {
      label: 'Warnings',
      value: formatCount(warnings.length, 'warning'),
      detail: warnings.map(({ text }) => `${text}.`).join(' '),
      tone: 'warning',
    },
  ];
}
