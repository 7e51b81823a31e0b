import {
  CalendarClock,
  CircleAlert,
  Clock,
  DoorClosed,
  Gauge,
  History,
  Mail,
  MailX,
  TriangleAlert,
  UserPlus,
  Users,
} from 'lucide-react';
import { formatCount, formatInstant, formatNumber, formatShare } from '#client/format.ts';
import type { AtNode, Consequences } from '#domain/program/consequences.ts';
import type { Fact } from '#ui/fact-list.tsx';

type Say = (consequences: Consequences, timeZone: string) => Fact | null;

/** The numbers of a change, most important first; what makes no difference is left out. */
export function consequenceFacts(consequences: Consequences, timeZone: string): readonly Fact[] {
  const say = SAYS[consequences.event];
  return [...say, warnings].map((one) => one(consequences, timeZone)).filter((fact) => fact !== null);
}

const contacts = (count: number) => formatCount(count, 'contact');
const messages = (count: number) => formatCount(count, 'message');

const held: Say = ({ inside }) => {
  if (inside.total === 0) return null;
  return {
    label: 'Held',
    value: `${contacts(inside.total)} wait where they are`,
    detail: places(inside.byNode),
    icon: Users,
  };
};

const waiting: Say = ({ inside, overdue }) => {
  if (inside.total === 0) return null;
  const late = overdue > 0 ? `${contacts(overdue)} overdue: they go on at once. ` : '';
  return {
    label: 'Inside',
    value: `${contacts(inside.total)} go on`,
    detail: late + places(inside.byNode),
    icon: Users,
  };
};

const staying: Say = ({ inside }) => {
  if (inside.total === 0) return null;
  return {
    label: 'Inside',
    value: `${contacts(inside.total)} go on to the end`,
    detail: places(inside.byNode),
    icon: Users,
  };
};

const dropped: Say = ({ inside }) => {
  if (inside.total === 0) return null;
  return {
    label: 'Inside',
    value: `${contacts(inside.total)} wait in the recycle bin with it`,
    detail: places(inside.byNode),
    icon: Users,
  };
};

const enrolling: Say = ({ meetRuleNow, nextEnrolmentAt, isEnrolmentDisabledAfter }, timeZone) => {
  if (isEnrolmentDisabledAfter) {
    return {
      label: 'Enrolment',
      value: 'Stays disabled',
      detail: 'The schedule enrols no one until you enable it.',
      icon: DoorClosed,
      tone: 'warning',
    };
  }
  if (meetRuleNow === null) {
    return { label: 'Enrolment', value: 'Only contacts that are added directly', icon: UserPlus };
  }
  return {
    label: 'Enrolment',
    value: `${contacts(meetRuleNow)} ${meetRuleNow === 1 ? 'meets' : 'meet'} the start rule now`,
    detail:
      nextEnrolmentAt === null ? undefined : `Next enrolment ${formatInstant(nextEnrolmentAt, timeZone)}.`,
    icon: UserPlus,
  };
};

const notEnrolling: Say = ({ meetRuleNow, nextEnrolmentAt }, timeZone) => {
  if (meetRuleNow === null) return null;
  return {
    label: 'Enrolment',
    value: 'The schedule enrols no one',
    detail:
      `${contacts(meetRuleNow)} ${meetRuleNow === 1 ? 'meets' : 'meet'} the start rule now` +
      (nextEnrolmentAt === null
        ? '.'
        : `; the enrolment of ${formatInstant(nextEnrolmentAt, timeZone)} is left out.`),
    icon: DoorClosed,
  };
};

const sending: Say = ({ messages: sent, contactsInAccount }) => {
  if (sent === null) return null;
  const share = formatShare(sent.contactsNextDay, contactsInAccount);
  return {
    label: 'Sent',
    value: `${messages(sent.nextDay)} in the next 24 hours`,
    detail:
      sent.nextDay === 0
        ? undefined
        : `${formatNumber(sent.nextHour)} of them in the next hour. They reach ${contacts(sent.contactsNextDay)}, ${share} of all.`,
    icon: Mail,
  };
};

const notSending: Say = ({ messages: sent, contactsInAccount }) => {
  if (sent === null) return null;
  const share = formatShare(sent.contactsNextDay, contactsInAccount);
  return {
    label: 'Not sent',
    value: `${messages(sent.nextDay)} of the next 24 hours`,
    detail:
      sent.nextDay === 0
        ? undefined
        : `${formatNumber(sent.nextHour)} of them in the next hour. ${contacts(sent.contactsNextDay)} would have had them, ${share} of all.`,
    icon: MailX,
  };
};

const placesTaken: Say = ({ places: { usedAfter, limit } }) => ({
  label: 'Active programs',
  value: `${formatNumber(usedAfter)} of ${formatNumber(limit)} places taken`,
  icon: Gauge,
  tone: limit - usedAfter <= 5 && usedAfter > 0 ? 'warning' : undefined,
});

const keptUntil: Say = ({ purgedAt }, timeZone) =>
  purgedAt === null
    ? null
    : {
        label: 'Kept until',
        value: formatInstant(purgedAt, timeZone),
        detail: 'Until then it can be restored.',
        icon: CalendarClock,
      };

const missing: Say = ({ missing: names }) =>
  names.length === 0
    ? null
    : {
        label: 'Missing',
        value: names.map(({ name }) => `“${name}”`).join(', '),
        detail: 'What the program names no longer exists.',
        icon: CircleAlert,
        tone: 'warning',
      };

const past: Say = ({ everEnrolled }) =>
  everEnrolled === 0 ? null : { label: 'Enrolled so far', value: contacts(everEnrolled), icon: History };

const lost: Say = ({ lost: gone }) =>
  gone === null
    ? null
    : {
        label: 'Lost for good',
        value: `${formatCount(gone.enrolments, 'enrolment')} and ${formatCount(gone.historyEntries, 'history entry', 'history entries')}`,
        icon: TriangleAlert,
        tone: 'danger',
      };

const warnings: Say = ({ warnings: found, event }) =>
  found.length === 0 || event !== 'activate'
    ? null
    : {
        label: formatCount(found.length, 'warning'),
        value: found.map(({ text }) => text).join('. '),
        icon: TriangleAlert,
        tone: 'warning',
      };

const delayed: Say = ({ inside }) =>
  inside.total === 0
    ? null
    : {
        label: 'Waiting times',
        value: 'Go on counting',
        detail: 'Time spent deactivated counts towards delays.',
        icon: Clock,
      };

const SAYS: Readonly<Record<Consequences['event'], readonly Say[]>> = {
  activate: [enrolling, waiting, sending, placesTaken],
  deactivate: [held, notSending, notEnrolling, delayed, placesTaken],
  disableEnrolment: [notEnrolling, staying],
  enableEnrolment: [enrolling, sending],
  delete: [dropped, past, keptUntil],
  restore: [missing, past],
  purge: [lost],
};

/** "40 at “Wait 3 days”, 12 at “Send email”", the fullest first. */
function places(byNode: readonly AtNode[]): string {
  const [first, second, third, ...rest] = byNode.toSorted((one, other) => other.contacts - one.contacts);
  const named = [first, second, third].filter((node) => node !== undefined);
  const words = named.map(({ contacts: count, label }) => `${formatNumber(count)} at “${label}”`);
  if (rest.length > 0)
    words.push(`${formatNumber(rest.reduce((sum, node) => sum + node.contacts, 0))} elsewhere`);
  return words.length === 0 ? '' : `${words.join(', ')}.`;
}
