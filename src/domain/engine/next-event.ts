import type { NextEvent } from '#domain/account/account.ts';
import { getFirstKey, getFirstTime } from '#domain/engine/queue/calendar-queue.ts';
import { decodeContact, decodeProgram } from '#domain/engine/world/due-keys.ts';
import type { World } from '#domain/engine/world/world.ts';

/** What is due next in a world that was just advanced: the head of its queue still holds then. */
export function findNextEvent(world: World): NextEvent | null {
  if (getFirstTime(world.queue) === Number.POSITIVE_INFINITY) return null;
  const key = getFirstKey(world.queue);
  const { programId, isEnrolmentDisabled } = decodeProgram(world, key);
  if (decodeContact(world, key) >= 0) return { programId, what: 'contactGoesOn' };
  return { programId, what: isEnrolmentDisabled ? 'slotPasses' : 'enrols' };
}
