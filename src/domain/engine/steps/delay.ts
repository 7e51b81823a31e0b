import { delayFinder } from '#domain/schedule/delay.ts';
import { type Move, type StepOf, WAIT } from './step.ts';

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, also through the time in which the program was deactivated. */
export const delayStep: StepOf<'delay'> = (settings, { timeZone }) => {
  const until = delayFinder(settings, timeZone);
  return {
    act: (visitor, at) => (at >= until(visitor.arrivedAt) ? WAITED : WAIT),
    waitsUntil: (visitor) => until(visitor.arrivedAt),
    looksAtCampaign: null,
  };
};
