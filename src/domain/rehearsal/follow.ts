import type { Contact } from '#domain/contacts/contact.ts';
import { createWorldTimeSliced } from '#domain/engine/create-world.ts';
import { assembleJourneys, type Journey } from '#domain/engine/explain/journey.ts';
import { contactsAreIndependent } from '#domain/engine/independence.ts';
import type { ContactId } from '#domain/ids.ts';
import { DAY, type Instant, later } from '#domain/schedule/instant.ts';
import { mapProgress, withFixedProgress } from '#domain/time-slicing.ts';
import { buildWorldInput } from './build-world-input.ts';
import { enrolAllImmediately, getProgram } from './enrol-immediately.ts';
import { createLookup } from './named-people.ts';
import { findPerson, gatherPeople } from './people.ts';
import { recordContact } from './record-contact.ts';
import type { RehearsalInput } from './rehearsal-input.ts';
import { runTimeSliced } from './run-time-sliced.ts';

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
  const contact = findPerson(input, contactId);
  if (!contact) return null;
  const people = isIndependent(input) ? [contact] : yield* mapProgress(gatherPeople(input), 0, PEOPLE_THERE);
  const world = yield* withFixedProgress(
    createWorldTimeSliced(buildWorldInput(input, people), 'everything'),
    PEOPLE_THERE,
  );
  const program = getProgram(world, input.programId);
  const until = later(world.now, input.setup.days * DAY);
  const log = recordContact(world, program, contactId);
  if (input.setup.entry === 'atOnce')
    yield* mapProgress(enrolAllImmediately(world, program), PEOPLE_THERE, PEOPLE_THERE);
  for (const share of mapProgress(runTimeSliced(world, until), PEOPLE_THERE, 1)) {
    log.take();
    yield share;
  }
  log.take();
  const { steps, messages, blocks } = log;
  const journeys = assembleJourneys(contactId, {
    run: program,
    blocks: blocks(),
    steps,
    messages,
    now: until,
  });
  return {
    at: until,
    contact: createLookup(world.population)(contactId) ?? contact,
    // One that was over before the rehearsal began stops nowhere in it.
    journeys: journeys.filter(({ stops }) => stops.length > 0),
  };
}

/** What others do matters nothing to a contact where none meet. */
function isIndependent({ account, programId, design }: RehearsalInput): boolean {
  return contactsAreIndependent([
    design,
    ...account.programs.flatMap((each) => (each.programId === programId ? [] : each.design)),
  ]);
}
