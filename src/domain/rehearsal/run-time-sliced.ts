import { runUntil } from '#domain/engine/advance.ts';
import { beginContactMajorRun, endContactMajorRun, runContacts } from '#domain/engine/run-contact-major.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Ten milliseconds or so. */
const STEPS_AT_A_TIME = 40_000;
const MOST_CONTACTS_AT_A_TIME = 100;
/** Most slots are passed over. */
const SLOTS_PER_STEP = 5;

/** Runs a simulation to a moment. Yields the share that is done; the size of the slices changes nothing. */
export function* runTimeSliced(world: World, until: Instant): Generator<number> {
  if (world.isContactMajor) yield* runSlicedByContact(world, until);
  else yield* runSlicedInOrder(world, until);
}

function* runSlicedByContact(world: World, until: Instant): Generator<number> {
  const passage = beginContactMajorRun(world, until);
  const { size } = world.population;
  const own = 1 + passage.slots.length / SLOTS_PER_STEP;
  const most = Math.max(1, Math.min(MOST_CONTACTS_AT_A_TIME, Math.floor(STEPS_AT_A_TIME / own)));
  let before = countSteps(world);
  for (let from = 0; from < size; from += most) {
    runContacts(passage, from, Math.min(size, from + most));
    const work = countSteps(world) + from * own;
    if (work - before < STEPS_AT_A_TIME) continue;
    before = work;
    yield from / size;
  }
  endContactMajorRun(passage);
}

function* runSlicedInOrder(world: World, until: Instant): Generator<number> {
  const { now: from } = world;
  while (!runUntil(world, until, { maxSteps: STEPS_AT_A_TIME }).isDone) {
    yield (world.now - from) / (until - from);
  }
}

function countSteps({ programs }: World): number {
  return programs.reduce((sum, { log }) => sum + log.ever, 0);
}
