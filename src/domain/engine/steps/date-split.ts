import { getSplitMoment } from '#domain/nodes/date-split.ts';
import { type Move, passing, type StepOf } from './step.ts';

const BEFORE: Move = { kind: 'go', route: 'before', logged: 'wentBefore' };
const AFTER: Move = { kind: 'go', route: 'after', logged: 'wentAfter' };

/** [E50] By the moment at which the contact comes here; from the split's moment on, and without one, After. */
export const dateSplitStep: StepOf<'dateSplit'> = (settings, { timeZone }) => {
  const moment = getSplitMoment(settings, timeZone) ?? Number.NEGATIVE_INFINITY;
  return passing((_, at) => (at < moment ? BEFORE : AFTER));
};
