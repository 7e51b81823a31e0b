// Run as a bundle of its own: as a module graph that a test runner serves, every call between files costs five times as much.
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { createRun } from '#domain/engine/records/create-run.ts';
import type { LogLevel } from '#domain/engine/records/step-log.ts';
import type { WorldInput } from '#domain/engine/world/world-input.ts';
import type { ProgramId } from '#domain/ids.ts';
import { DAY, later } from '#domain/schedule/instant.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aLongDesign, joiningContacts } from './a-long-design.ts';

const PROGRAM = 7 as ProgramId;

/** What the log keeps, contacts, days over which they join, repeats. A rehearsal counts; a run writes everything down. */
const CASES = [
  ['counts', 100_000, 1, 5],
  ['counts', 100_000, 90, 5],
  ['counts', 1_000_000, 90, 1],
  ['everything', 100_000, 1, 3],
] as const;

measureMemory(100_000);
for (const [kept, contacts, joinOver, repeats] of CASES) measure(kept, { contacts, joinOver, repeats });

type Size = { readonly contacts: number; readonly joinOver: number; readonly repeats: number };

function measure(kept: LogLevel, { contacts, joinOver, repeats }: Size): void {
  const times: number[] = [];
  let steps = 0;
  let messages = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const world = createWorld(anInput(contacts, joinOver), kept);
    const begin = performance.now();
    const changes = advance(world, later(TUESDAY_AT_TEN, 90 * DAY), { maxSteps: Number.POSITIVE_INFINITY });
    times.push(performance.now() - begin);
    steps = changes.steps;
    messages = changes.runs.flatMap(({ sent }) => sent).reduce((sum, count) => sum + count, 0);
  }
  const median = times.toSorted((one, other) => one - other)[repeats >> 1] ?? 0;
  console.log(
    [
      `engine, in memory, log keeps ${kept}: ${contacts.toLocaleString('en')} contacts x 20 nodes x 90 days, joining over ${joinOver} days`,
      `  ${steps.toLocaleString('en')} steps, ${messages.toLocaleString('en')} messages in ${Math.round(median)} ms`,
      `  ${(steps / median / 1_000).toFixed(1)} million steps/s; all runs: ${times.map(Math.round).join(', ')} ms`,
    ].join('\n'),
  );
}

/** What a trial grows by on its way. */
function measureMemory(contacts: number): void {
  const world = createWorld(anInput(contacts, 90), 'counts');
  const before = memoryInUse();
  advance(world, later(TUESDAY_AT_TEN, 90 * DAY), { maxSteps: Number.POSITIVE_INFINITY });
  const growth = memoryInUse() - before;
  // The world is asked for something afterwards, so that it is not given up before.
  const { size } = world.population;
  console.log(
    `engine, in memory, log keeps counts: ${size.toLocaleString('en')} contacts, ${Math.round(growth / size)} bytes a contact`,
  );
}

/** Of what is held only, where the bench has let the collector be called. */
function memoryInUse(): number {
  // The second takes what the first has only let go.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function anInput(size: number, joinOver: number): WorldInput {
  const contacts = joiningContacts(size, joinOver);
  const design = aLongDesign(joinOver);
  const timeZone = 'Europe/London';
  return {
    seed: 7,
    timeZone,
    now: TUESDAY_AT_TEN,
    contacts,
    catalogue: aCatalogue(),
    programs: [
      {
        programId: PROGRAM,
        design,
        isEnrolmentDisabled: false,
        run: createRun(PROGRAM, undefined, { at: TUESDAY_AT_TEN, design, timeZone }),
        blocks: [],
      },
    ],
    resting: [],
    messages: [],
    nextStepSequence: new Map(),
    nextMessageSequence: 0,
    nextDueAt: null,
    webhooks: { nextSequence: 0, freeAt: new Map() },
  };
}
