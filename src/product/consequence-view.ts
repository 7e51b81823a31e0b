import { formatCount } from '#client/format.ts';
import type { ConsequentialEvent, Consequences, LandingReason } from '#domain/program/consequences.ts';
import type { Status } from '#domain/program/program.ts';
import { EVENT_WORDS } from './consequence-words.ts';
import { STATUS_LABELS } from '#domain/program/lifecycle-words.ts';

/** Where the program lands, and why. */
export function landingInWords({ landing, isEnrolmentDisabledAfter }: Consequences): string {
  if (landing === null) return '';
  const where = landing.status === null ? '' : `It becomes ${STATUS_LABELS[landing.status]}`;
  return LANDINGS[landing.reason](where, landing.status, isEnrolmentDisabledAfter);
}

/** The verb, with the number where it matters. */
export function confirmLabel(event: ConsequentialEvent, consequences: Consequences | undefined): string {
  const { verb } = EVENT_WORDS[event];
  const inside = consequences?.inside.total ?? 0;
  if (event === 'deactivate' && inside > 0) return `${verb} and hold ${formatCount(inside, 'contact')}`;
  return verb;
}

type Say = (where: string, status: Status | null, isEnrolmentDisabled: boolean) => string;

const LANDINGS: Readonly<Record<LandingReason, Say>> = {
  runsAtOnce: (where) => `${where} and runs from now on.`,
  hasEnrolled: (where) =>
    `${where}, because it has enrolled contacts. Nothing is sent until it is activated again.`,
  neverEnrolled: () => 'It has never enrolled a contact, so it goes back to Draft.',
  staysActive: (_where, _status, isEnrolmentDisabled) =>
    isEnrolmentDisabled
      ? 'It stays active. Contacts inside go on, and contacts can still be added directly.'
      : 'It stays active, and its schedule enrols contacts again.',
  keptInBin: () => 'It goes to the recycle bin and can be restored from there for 30 days.',
  referencesMissing: (where) => `${where}, because something it names is gone. It can be viewed and copied.`,
  goneForGood: () => 'It is deleted with its history. This cannot be undone.',
};
