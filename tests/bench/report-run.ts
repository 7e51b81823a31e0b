// Run as a bundle of its own, as the engine's benchmark is.
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import { advance } from '#domain/engine/advance.ts';
import { createWorld } from '#domain/engine/create-world.ts';
import { forecast } from '#domain/engine/forecast.ts';
import type { ContactId, ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { createReplay } from '#domain/report/replay.ts';
import { createReport } from '#domain/report/report.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { aCatalogue, listId } from '#tests/domain/builders/a-catalogue.ts';
import { delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { accountInMemory } from '#tests/domain/engine/account-in-memory.ts';

const PROGRAM = 7 as ProgramId;
const CONTACTS = 100_000;
const ZONE = 'Europe/London';
const REPEATS = 5;
const UNTIL = later(TUESDAY_AT_TEN, 60 * DAY);

const parts = [1, 2, 3, 4, 5].flatMap((part): ProgramNode[] => [
  sendEmail(`mail${part}`, 1 + (part % 3)),
  delay(`wait${part}`, { kind: 'days', days: 2 }),
]);
const nodes = [start(), ...parts, end()];
const design: Design = {
  nodes,
  connectors: ways(nodes.map(({ id }) => id).join(' > ')),
  exitConditions: [],
};
const contacts = Array.from(
  { length: CONTACTS },
  (_, index) =>
    ({
      id: (index + 1) as ContactId,
      email: `contact${index}@example.com`,
      subscription: 'Subscribed',
      fields: {},
      listIds: [listId(1)],
      preferenceIds: [],
      createdAt: TUESDAY_AT_TEN,
      isSample: true,
      revision: 1,
    }) as Contact,
);

const account = accountInMemory({
  seed: 7,
  timeZone: ZONE,
  from: TUESDAY_AT_TEN,
  catalogue: aCatalogue(),
  contacts,
});
account.activate({ programId: PROGRAM, design, isEnrolmentDisabled: false });
const world = account.load();
measure('forecast of an activation, the world loaded', () => forecast(world, PROGRAM));
measure('forecast of an activation, world and all', () => forecast(createWorld(account.input()), PROGRAM));
const { stepBlocks, messageBlocks, enrolmentBlocks, runs } = advance(account.load(), UNTIL, {
  maxSteps: Number.POSITIVE_INFINITY,
});
const [run] = runs;
const messages = messageBlocks.reduce((sum, { size }) => sum + size, 0);
console.log(`${CONTACTS} contacts, ${messages} messages`);
const scope = {
  programId: PROGRAM,
  outcomes: run?.outcomes ?? [],
  timeZone: ZONE,
  fromDay: getLocalDay(TUESDAY_AT_TEN, ZONE),
  untilDay: getLocalDay(UNTIL, ZONE),
  now: UNTIL,
};
measure('report', () => createReport(scope, enrolmentBlocks, messageBlocks));
measure('replay', () => {
  const from = (stepBlocks[0]?.at[0] ?? 0) as Instant;
  const replay = createReplay({ programId: PROGRAM, from, until: UNTIL, ever: run?.ever ?? 0 });
  for (const block of stepBlocks) replay.addSteps(block);
  for (const block of messageBlocks) replay.addMessages(block);
  return replay.replay();
});

function measure(what: string, act: () => unknown): void {
  const times = Array.from({ length: REPEATS }, () => {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  }).sort((one, other) => one - other);
  console.log(`${what}: ${Math.round(times[REPEATS >> 1] ?? 0)} ms (${times.map(Math.round).join(', ')})`);
}
