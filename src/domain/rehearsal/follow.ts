import type { Contact } from '#domain/contacts/contact.ts';
import { worldInPieces } from '#domain/engine/create-world.ts';
import { type Journey, journeysOf } from '#domain/engine/explain/journey.ts';
import { meetInNothing } from '#domain/engine/world/world.ts';
import type { ContactId } from '#domain/ids.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { enrolAllAtOnce, programIn } from './enrol-immediately.ts';
import { firstWorld } from './first-world.ts';
import { logOfOne } from './log-of-one.ts';
import { lookUp } from './named-people.ts';
import { partOf, standing } from './part-of.ts';
import { peopleOf, personOf } from './people.ts';
import type { RehearsalInput } from './rehearsal-input.ts';
import { runInPieces } from './run-time-sliced.ts';

export type Followed = {
  /** The end of the rehearsal. */
  readonly at: Instant;
  /** As it is then; one who was deleted, as it was before. */
  readonly contact: Contact;
  /** Newest first; empty for one who was never in the program. */
  readonly journeys: readonly Journey[];
};

const PEOPLE_THERE = 0.1;

/**
 * [H9] The same rehearsal once more, with everything written down of one who takes part. Yields the share that is done. Null
 * when no such contact takes part.
 */
export function* follow(input: RehearsalInput, contactId: ContactId): Generator<number, Followed | null> {
  yield 0;
  const contact = personOf(input, contactId);
  if (!contact) return null;
  const people = isAlone(input) ? [contact] : yield* partOf(peopleOf(input), 0, PEOPLE_THERE);
  const world = yield* standing(worldInPieces(firstWorld(input, people), 'everything'), PEOPLE_THERE);
  const program = programIn(world, input.programId);
  const until = later(world.now, input.setup.days * DAY);
  const log = logOfOne(world, program, contactId);
  if (input.setup.entry === 'atOnce')
    yield* partOf(enrolAllAtOnce(world, program), PEOPLE_THERE, PEOPLE_THERE);
  for (const share of partOf(runInPieces(world, until), PEOPLE_THERE, 1)) {
    log.take();
    yield share;
  }
  log.take();
  const { steps, messages, blocks } = log;
  const journeys = journeysOf(contactId, { run: program, blocks: blocks(), steps, messages, now: until });
  return {
    at: until,
    contact: lookUp(world.population)(contactId) ?? contact,
    // One that was over before the rehearsal began stops nowhere in it.
    journeys: journeys.filter(({ stops }) => stops.length > 0),
  };
}

/** What others do matters nothing to a contact where none meet. */
function isAlone({ account, programId, design }: RehearsalInput): boolean {
  return meetInNothing([
    design,
    ...account.programs.flatMap((each) => (each.programId === programId ? [] : each.design)),
  ]);
}
