import type { MostMessages } from '#domain/rehearsal/rehearsal.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { isEmpty, peopleStuck, stepsNeverReached } from './rehearsed-figures.ts';
import { hasSchedule } from './setup-draft.ts';

/** What nobody would want to find out afterwards. */
export type Alarm =
  | { readonly kind: 'nobodyThere' | 'nobodyMay' | 'noSchedule' | 'nobodyMet' }
  | { readonly kind: 'stuck'; readonly contacts: number }
  | { readonly kind: 'neverReached'; readonly steps: number }
  /** One contact, in seven days; of all active programs where this one alone does not send so many. */
  | { readonly kind: 'manyMessages' | 'manyMessagesOfAll'; readonly most: MostMessages };

/** More messages than these in seven days, and people begin to unsubscribe. */
const MOST_A_WEEK = 4;

export function alarmsOf(run: Pick<RehearsalRun, 'design' | 'setup' | 'answer'>): readonly Alarm[] {
  const { answer } = run;
  if (isEmpty(answer)) return [{ kind: whyNobody(run) }];
  const stuck = peopleStuck(answer);
  const never = stepsNeverReached(run).length;
  return [
    ...(stuck > 0 ? [{ kind: 'stuck', contacts: stuck } as const] : []),
    ...(never > 0 ? [{ kind: 'neverReached', steps: never } as const] : []),
    ...manyMessages(answer.load.week, answer.loadOfAll.week),
  ];
}

function whyNobody({ design, setup, answer }: Pick<RehearsalRun, 'design' | 'setup' | 'answer'>) {
  if (answer.contacts === 0) return 'nobodyThere';
  if (setup.entry === 'atOnce') return 'nobodyMay';
  return hasSchedule(design) ? 'nobodyMet' : 'noSchedule';
}

function manyMessages(own: MostMessages | null, ofAll: MostMessages | null): readonly Alarm[] {
  if (own && own.messages > MOST_A_WEEK) return [{ kind: 'manyMessages', most: own }];
  if (ofAll && ofAll.messages > MOST_A_WEEK) return [{ kind: 'manyMessagesOfAll', most: ofAll }];
  return [];
}
