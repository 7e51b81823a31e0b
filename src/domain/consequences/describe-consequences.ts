import { PLACES_TO_WARN_AT } from '#domain/account/account.ts';
import { describeMissing } from '#domain/catalogue/names.ts';
import {
  describeQuestion,
  describeRefusal,
  EVENT_VERBS,
  STATUS_LABELS,
} from '#domain/programs/describe-lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatCount, formatNumber } from '#domain/words/numbers.ts';
import { formatShare } from '#domain/words/shares.ts';
import type { ConsequenceFact } from './consequence-fact.ts';
import type { Consequences } from './consequences.ts';
import {
  describeByOthers,
  describeOverdue,
  describeSms,
  joinDetails,
  LARGE_SHARE,
  listSkipFacts,
} from './describe-messages.ts';

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

/** [C2] Every number of the answer that a person would want before saying yes. */
export function describeConsequences(
  consequences: Consequences,
  { programName, formatInstant }: ConsequencesContext,
): ConsequencesDescription {
  const title = describeQuestion(consequences.event, programName);
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
    return [{ label: 'This cannot be done now', value: title, detail, tone: 'danger' }];
  }
  return [
    getTargetFact(consequences, format),
    ...listInsideFacts(consequences),
    ...listDeletedStepFacts(consequences),
    ...listMoveFacts(consequences),
    ...listEnrolmentFacts(consequences, format),
    ...listMessageFacts(consequences, format),
    ...listLostFacts(consequences),
    ...listPlacesFacts(consequences),
    ...listWarningFacts(consequences),
  ];
}

function getTargetFact(consequences: Consequences, format: Format): ConsequenceFact {
  const { target, event } = consequences;
  const label = target?.status ? STATUS_LABELS[target.status] : 'Permanently deleted';
  const isDisabled = target?.status === 'Active' && consequences.isEnrolmentDisabledAfter;
  return {
    label: 'New status',
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
        ? 'It starts running immediately. Its schedule enrols no one, because contact enrolment is still disabled.'
        : 'It starts running immediately.';
    case 'staysActive':
      return event === 'disableEnrolment'
        ? 'Its schedule will enrol no one. Contacts inside continue, and direct enrolments still work.'
        : 'Its schedule will enrol contacts again.';
    case 'hasEnrolled':
      return event === 'restore'
        ? 'It has enrolled contacts, and everything it uses still exists.'
        : 'It has enrolled contacts. They stay at their steps and nothing is sent. Delays keep running: contacts whose wait ends while the program is deactivated continue as soon as you reactivate it.';
    case 'neverEnrolled':
      return missing.length === 0
        ? 'It has never enrolled a contact, so it goes back to Draft.'
        : `It has never enrolled a contact, so it goes back to Draft. Validation will list ${describeMissing(missing)} as missing.`;
    case 'keptInBin':
      return purgedAt === null
        ? 'It stays in the recycle bin.'
        : `It stays in the recycle bin until ${format(purgedAt)}, then it is permanently deleted.`;
    case 'referencesMissing':
      return `It has enrolled contacts, and ${describeMissing(missing)} no longer ${missing.length === 1 ? 'exists' : 'exist'}. You can view and copy it.`;
    case 'goneForGood':
      return 'This cannot be undone.';
  }
}

function listInsideFacts({
  event,
  inside,
  overdue,
  leaving,
  toOverdue,
}: Consequences): readonly ConsequenceFact[] {
  if (inside.total === 0) return describeLeaving(leaving);
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
      label: 'Continue immediately',
      value: formatCount(overdue, 'contact'),
      detail: `Their wait ended while the program was deactivated. ${describeOverdue(toOverdue)}`,
      tone: 'neutral',
    });
  }
  return [...facts, ...describeLeaving(leaving)];
}

/** [C7] */
export function describeLeaving(contacts: number): readonly ConsequenceFact[] {
  if (contacts === 0) return [];
  return [
    {
      label: 'Leave immediately',
      value: formatCount(contacts, 'contact'),
      detail: 'They are no longer subscribed or meet an exit condition. They will be sent nothing.',
      tone: 'neutral',
    },
  ];
}

/** [C7] */
function listDeletedStepFacts({
  atDeletedSteps: { removed, moved },
}: Consequences): readonly ConsequenceFact[] {
  const total = moved.reduce((sum, { contacts }) => sum + contacts, removed);
  if (total === 0) return [];
  const places = moved.map(({ label, contacts }) => `Moved to ${label}: ${formatNumber(contacts)}.`);
  const leave = removed > 0 ? [`Removed from the program: ${formatNumber(removed)}.`] : [];
  return [
    {
      label: 'Their step was deleted',
      value: formatCount(total, 'contact'),
      detail: [...leave, ...places].join(' '),
      tone: removed > 0 ? 'warning' : 'neutral',
    },
  ];
}

/** [E31] */
function listMoveFacts({ moves: { removed, moved } }: Consequences): readonly ConsequenceFact[] {
  const facts: ConsequenceFact[] = [];
  if (removed > 0) {
    facts.push({
      label: 'Removed (planned)',
      value: formatCount(removed, 'contact'),
      detail: 'They leave the program and get no more messages from it.',
      tone: 'warning',
    });
  }
  const total = moved.reduce((sum, { contacts }) => sum + contacts, 0);
  if (total > 0) {
    facts.push({
      label: 'Moved (planned)',
      value: formatCount(total, 'contact'),
      detail: moved.map(({ label, contacts }) => `${formatNumber(contacts)} to ${label}`).join('; '),
      tone: 'neutral',
    });
  }
  return facts;
}

export const INSIDE_LABELS: Readonly<Record<Consequences['event'], string>> = {
  activate: 'Continue from their steps',
  deactivate: 'Held at their steps',
  disableEnrolment: 'Contacts inside, who continue',
  enableEnrolment: 'Contacts inside, who continue',
  delete: 'Contacts inside, kept with the program',
  restore: 'Contacts inside, restored with the program',
  purge: 'Contacts inside, permanently removed',
};

function listEnrolmentFacts(consequences: Consequences, format: Format): readonly ConsequenceFact[] {
  const { meetRuleNow, nextEnrolmentAt, event } = consequences;
  const isStopped = event === 'deactivate' || event === 'disableEnrolment';
  const facts: ConsequenceFact[] = [];
  if (meetRuleNow !== null) {
    facts.push({
      label: 'Can be enrolled now',
      value: formatCount(meetRuleNow, 'contact'),
      ...describeEnrollable(meetRuleNow, isStopped),
      tone: 'neutral',
    });
  }
  if (event === 'activate' || event === 'enableEnrolment') {
    facts.push({
      label: 'Next enrolment',
      value: describeNextEnrolment(consequences, format),
      ...joinDetails(describeOtherNumber(consequences), describeSlotMessages(consequences)),
      tone: 'neutral',
    });
  }
  if (isStopped && nextEnrolmentAt !== null) {
    facts.push({
      label: 'Skipped enrolment',
      value: describeNextEnrolment(consequences, format),
      tone: 'neutral',
    });
  }
  return facts;
}

/** The number is smaller than that of the segment, which counts everybody in it. */
function describeEnrollable(contacts: number, isStopped: boolean): { detail?: string } {
  if (!isStopped)
    return {
      detail: 'Subscribed contacts who meet the enrolment rule and limits and are not already inside.',
    };
  return contacts > 0 ? { detail: 'They will not be enrolled.' } : {};
}

function describeNextEnrolment(
  { nextEnrolmentAt, nextSlot, isEnrolmentDisabledAfter }: Consequences,
  format: Format,
): string {
  if (nextEnrolmentAt !== null && nextSlot)
    return `${format(nextEnrolmentAt)} (${formatCount(nextSlot.contacts, 'contact')})`;
  if (nextEnrolmentAt !== null) return format(nextEnrolmentAt);
  return isEnrolmentDisabledAfter ? 'None while enrolment is disabled' : 'None scheduled';
}

/** [C2] Why the enrolment takes another number of contacts than can be enrolled now. */
function describeOtherNumber({ meetRuleNow, nextSlot }: Consequences): string {
  if (meetRuleNow === null || !nextSlot || meetRuleNow === nextSlot.contacts) return '';
  return 'The rule and limits are checked again then. Dates, values and who is inside will have changed by that time.';
}

/** [C2] What an enrolment brings that lies beyond the messages of the next 24 hours. */
function describeSlotMessages({ nextSlot }: Consequences): string {
  if (!nextSlot?.messages) return '';
  const { nextHour, nextDay } = nextSlot.messages;
  if (nextDay === 0) return 'Those contacts will be sent nothing in the 24 hours after it.';
  return `Those contacts will be sent ${formatCount(nextHour, 'message')} in the hour after it and ${formatNumber(nextDay)} in the 24 hours after it.`;
}

function listMessageFacts(consequences: Consequences, format: Format): readonly ConsequenceFact[] {
  const { messages, event, contactsInAccount } = consequences;
  if (messages === null) return [];
  const { nextHour, nextDay, contactsNextDay, sms } = messages;
  const sent: ConsequenceFact = {
    label: event === 'deactivate' ? 'Messages that will not be sent' : 'Messages to be sent',
    value: `${formatNumber(nextHour)} in the next hour, ${formatNumber(nextDay)} in the next 24 hours`,
    ...joinDetails(
      describeByOthers(messages.byOthers),
      describeSms(sms, messages),
      describeLaterMessages(consequences, format),
    ),
    tone: 'neutral',
  };
  const isStarted = event === 'activate' || event === 'enableEnrolment';
  const skipped = isStarted ? listSkipFacts(messages.skipped) : [];
  if (contactsNextDay === 0) return [sent, ...skipped];
  const share = contactsInAccount === 0 ? 0 : contactsNextDay / contactsInAccount;
  const isLarge = event !== 'deactivate' && share > LARGE_SHARE;
  return [
    sent,
    ...skipped,
    {
      label: event === 'deactivate' ? 'Contacts who will miss them' : 'Contacts reached in the next 24 hours',
      value: `${formatNumber(contactsNextDay)} of ${formatNumber(contactsInAccount)} (${formatShare(contactsNextDay, contactsInAccount)})`,
      ...(isLarge ? { detail: 'More than a third of all contacts in the account.' } : {}),
      tone: isLarge ? 'warning' : 'neutral',
    },
  ];
}

/** That nothing is sent at first is no news of a program whose schedule has yet to enrol. */
function describeLaterMessages(
  { event, messages, nextEnrolmentAt, nextSlot }: Consequences,
  format: Format,
): string {
  const isStarted = event === 'activate' || event === 'enableEnrolment';
  if (!isStarted || messages?.nextDay !== 0 || nextEnrolmentAt === null || nextSlot?.messages) return '';
  return `The schedule first enrols contacts on ${format(nextEnrolmentAt)}.`;
}

function listLostFacts({ lost }: Consequences): readonly ConsequenceFact[] {
  if (lost === null) return [];
  return [
    {
      label: 'Deleted with it',
      value: `${formatCount(lost.enrolments, 'enrolment')} and ${formatCount(lost.historyEntries, 'history entry', 'history entries')}`,
      detail: 'Sent messages stay in Messages.',
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
      label: 'Active programs',
      value: `${formatNumber(places.usedAfter)} of ${formatNumber(places.limit)}`,
      ...(isScarce ? { detail: describePlacesLeft(left) } : {}),
      tone: isScarce ? 'warning' : 'neutral',
    },
  ];
}

export function describePlacesLeft(left: number): string {
  return left > 0 ? `${formatNumber(left)} more can be activated.` : 'No more can be activated.';
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
