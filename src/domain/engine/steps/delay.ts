import { createDelayFinder } from '#domain/schedule/delay.ts';
import { type Move, type StepOf, type Visitor, WAIT } from './step.ts';

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, also through the time in which the program was deactivated. */
export const delayStep: StepOf<'delay'> = (settings, { timeZone, dayIn }) => {
  const endOf = createDelayFinder(settings, timeZone);
  if (settings.kind !== 'untilDateField') {
    const until = ({ arrivedAt }: Visitor) => endOf(arrivedAt, Number.NaN);
    return {
      act: (visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
      waitsUntil: until,
    };
  }
  const dayOf = dayIn(settings.field);
  const until = ({ contact, arrivedAt }: Visitor) => endOf(arrivedAt, dayOf(contact));
  return {
    act: (visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
    // The contact may have been changed since, to a date that has passed meanwhile.
    waitsUntil: (visitor, at) => Math.max(at, until(visitor)),
  };
};
