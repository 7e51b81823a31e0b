import { getDayInField } from '#domain/engine/population/population.ts';
import type { Move, Step, Visitor } from '#domain/engine/world/world.ts';
import { createDelayFinder, type DelaySettings } from '#domain/schedule/delay.ts';
import type { CompileContext } from './compile-condition.ts';
import { WAIT } from './pass-through.ts';

const WAITED: Move = { kind: 'go', route: 'next', logged: 'waited' };

/** [E11] Counted from the arrival, the time in which the program was deactivated included. */
export function compileDelay(settings: DelaySettings, { timeZone, population }: CompileContext): Step {
  const findEnd = createDelayFinder(settings, timeZone);
  if (settings.kind !== 'untilDateField') {
    const until = ({ arrivedAt }: Visitor) => findEnd(arrivedAt, Number.NaN);
    return {
      act: (_world, _program, visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
      waitsUntil: until,
    };
  }
  const { field } = settings;
  const until = ({ contact, arrivedAt }: Visitor) =>
    findEnd(arrivedAt, getDayInField(population, contact, field));
  return {
    act: (_world, _program, visitor, at) => (at >= until(visitor) ? WAITED : WAIT),
    // A change to the contact may have brought a date that has passed.
    waitsUntil: (visitor, at) => Math.max(at, until(visitor)),
  };
}
