import { delayUntil } from '#domain/schedule/delay.ts';
import { type Move, type StepOf, WAIT } from './step.ts';

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, also through the time in which the program was deactivated. */
export const delayStep: StepOf<'delay'> = (settings, { timeZone }) => ({
  act: (visitor, at) => (at >= delayUntil(settings, visitor.arrivedAt, timeZone) ? WAITED : WAIT),
  waitsUntil: (visitor) => delayUntil(settings, visitor.arrivedAt, timeZone),
  looksAtCampaign: null,
});
