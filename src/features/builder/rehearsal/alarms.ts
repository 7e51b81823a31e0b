import type { MostMessages } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { isEmpty, peopleStuck, stepsNeverReached } from './rehearsed-figures.ts';
import { hasSchedule } from './setup-draft.ts';

/** What nobody would want to find out afterwards. */
export type Alarm =
  | { readonly kind: 'nobodyThere' | 'nobodyMay' | 'noSchedule' | 'enrolmentDisabled' | 'nobodyMet' }
  /** The schedule enrolled nobody; who was inside went on. */
  | { readonly kind: 'disabled' }
  | { readonly kind: 'stuck'; readonly contacts: number }
  | { readonly kind: 'neverReached'; readonly steps: number }
  /** One contact, in seven days; of all active programs where this one alone does not send so many. */
  | { readonly kind: 'manyMessages' | 'manyMessagesOfAll'; readonly most: MostMessages };

/** More messages than these in seven days, and people begin to unsubscribe. */
const MOST_A_WEEK = 4;

type Rehearsed = Pick<RehearsalRun, 'design' | 'setup' | 'isEnrolmentDisabled' | 'answer'>;

export function listAlarms(run: Rehearsed): readonly Alarm[] {
  const { answer } = run;
  if (isEmpty(answer)) return [{ kind: whyNobody(run) }];
  const stuck = peopleStuck(answer);
  const never = stepsNeverReached(run).length;
  return [
    ...(isKeptOut(run) ? [{ kind: 'disabled' } as const] : []),
    ...(stuck > 0 ? [{ kind: 'stuck', contacts: stuck } as const] : []),
    ...(never > 0 ? [{ kind: 'neverReached', steps: never } as const] : []),
    ...manyMessages(answer.load.week, answer.loadOfAll.week),
  ];
}

/** Enrolment disabled is what keeps people out. */
function isKeptOut({ design, setup, isEnrolmentDisabled }: Rehearsed): boolean {
  return isEnrolmentDisabled && setup.entry === 'schedule' && hasSchedule(design);
}

function whyNobody(run: Rehearsed) {
  const { design, setup, answer } = run;
  if (answer.contacts === 0) return 'nobodyThere';
  if (setup.entry === 'atOnce') return 'nobodyMay';
  if (isKeptOut(run)) return 'enrolmentDisabled';
  return hasSchedule(design) ? 'nobodyMet' : 'noSchedule';
}

function manyMessages(own: MostMessages | null, ofAll: MostMessages | null): readonly Alarm[] {
  if (own && own.messages > MOST_A_WEEK) return [{ kind: 'manyMessages', most: own }];
  if (ofAll && ofAll.messages > MOST_A_WEEK) return [{ kind: 'manyMessagesOfAll', most: ofAll }];
  return [];
}
