import { worldInPieces } from '#domain/engine/create-world.ts';
import type { ProgramState } from '#domain/engine/program-state.ts';
import type { World } from '#domain/engine/world/world.ts';
import type { ContactId, NodeId } from '#domain/ids.ts';
import { DAY, later } from '#domain/schedule/instant.ts';
import { type Counts, countsFor } from './counts.ts';
import { type Endings, endingsOf } from './endings.ts';
import { enrolAllAtOnce, programIn } from './enrol-immediately.ts';
import { firstWorld } from './first-world.ts';
import { replayOf, sentFrom, visitsOf } from './flow-counts.ts';
import { overlapsOf } from './meetings.ts';
import { contactsIn, loadOf } from './message-load.ts';
import { lookUp, namedIn } from './named-people.ts';
import { partOf, standing } from './part-of.ts';
import { peopleOf } from './people.ts';
import type { Rehearsal, RehearsedStep } from './rehearsal.ts';
import type { RehearsalInput } from './rehearsal-input.ts';
import { runInPieces } from './run-time-sliced.ts';

export type Rehearsed = {
  readonly rehearsal: Rehearsal;
  /** Node numbers of the replay are places here. */
  readonly nodeIds: readonly NodeId[];
  /** Those whom the rehearsal names by id, by ascending id. */
  readonly people: readonly { readonly id: ContactId; readonly email: string }[];
  /** The id of the first who is made up, whose number is 1; null where nobody is. */
  readonly firstMadeUp: ContactId | null;
};

/** Shares of the whole that are done by then. */
const PEOPLE_THERE = 0.1;
const ALL_ENROLLED = 0.15;
const ALL_HAPPENED = 0.95;

/**
 * [H1] What a program would do from now on, were it activated with this design: nothing is sent, kept or changed. Yields the
 * share that is done, 0 to 1, every few milliseconds of work.
 */
export function* rehearse(input: RehearsalInput): Generator<number, Rehearsed> {
  yield 0;
  const people = yield* partOf(peopleOf(input), 0, PEOPLE_THERE);
  const world = yield* standing(worldInPieces(firstWorld(input, people), 'counts'), PEOPLE_THERE);
  yield PEOPLE_THERE;
  const program = programIn(world, input.programId);
  const until = later(world.now, input.setup.days * DAY);
  const counts = countsFor(world, program, until);
  yield PEOPLE_THERE;
  if (input.setup.entry === 'atOnce') {
    yield* partOf(enrolAllAtOnce(world, program), PEOPLE_THERE, ALL_ENROLLED);
  }
  yield* partOf(runInPieces(world, until), ALL_ENROLLED, ALL_HAPPENED);
  const knownBy = lookUp(world.population);
  const isKnown = (id: ContactId) => knownBy(id) !== undefined;
  const endings = yield* partOf(endingsOf(program, counts.wereOver, isKnown), ALL_HAPPENED, 1);
  const rehearsal = told(world, program, { counts, endings, contacts: people.length });
  const firstMadeUp = input.setup.people.kind === 'synthetic' ? (people[0]?.id ?? null) : null;
  return { rehearsal, nodeIds: program.nodeIds, people: namedIn(rehearsal, knownBy), firstMadeUp };
}

type Count = { readonly counts: Counts; readonly endings: Endings; readonly contacts: number };

function told(world: World, program: ProgramState, { counts, endings, contacts }: Count): Rehearsal {
  const { ids } = world.population;
  const { from, until, flow, days, load, loadOfAll, meetings } = counts;
  const { inside, outcomes, took } = endings;
  return {
    from,
    until,
    contacts,
    enrolled: days.enrolled.reduce((sum, count) => sum + count, 0),
    mailed: contactsIn(load),
    inside,
    steps: stepsOf(program, counts, endings),
    replay: replayOf(flow),
    days,
    outcomes,
    took,
    load: loadOf(load, { ids, contacts }),
    loadOfAll: loadOf(loadOfAll, { ids, contacts }),
    overlaps: overlapsOf(program, meetings),
  };
}

/** [N20] A text label is no step. */
function stepsOf(
  { nodeIds, design }: ProgramState,
  { flow }: Counts,
  { here, stuck }: Endings,
): RehearsedStep[] {
  const steps = new Set(design.nodes.filter(({ type }) => type !== 'textLabel').map(({ id }) => id));
  const visits = visitsOf(flow);
  const sent = sentFrom(flow);
  return nodeIds.flatMap((nodeId, node) =>
    steps.has(nodeId)
      ? [
          {
            nodeId,
            visits: visits[node] ?? 0,
            sent: sent[node] ?? 0,
            here: here[node] ?? 0,
            stuck: stuck[node] ?? 0,
          },
        ]
      : [],
  );
}
