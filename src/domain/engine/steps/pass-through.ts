import type { Move, Step } from '#domain/engine/world/world.ts';

export const WAIT: Move = { kind: 'wait' };
export const GO_ON: Move = { kind: 'go', route: 'next', logged: null };

/** A step at which nobody waits. */
export function passThrough(act: Step['act']): Step {
  return { act, waitsUntil: (visitor) => visitor.arrivedAt };
}
