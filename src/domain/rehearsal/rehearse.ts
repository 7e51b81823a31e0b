import { createWorldTimeSliced } from '#domain/engine/create-world.ts';
import type { ProgramState, World } from '#domain/engine/world/world.ts';
import type { ContactId, NodeId } from '#domain/ids.ts';
import { DAY, later } from '#domain/schedule/instant.ts';
import { mapProgress, withFixedProgress } from '#domain/time-slicing.ts';
import { buildWorldInput } from './build-world-input.ts';
import { type Counts, startCounting } from './counts.ts';
import { countEndings, type Endings } from './endings.ts';
import { enrolAllImmediately, getProgram } from './enrol-immediately.ts';
import { buildReplay, countSent, countVisits } from './flow-counts.ts';
import { countOverlaps } from './meetings.ts';
import { countContacts, summariseLoad } from './message-load.ts';
import { createLookup, listNamedPeople } from './named-people.ts';
import { gatherPeople } from './people.ts';
import type { Rehearsal, RehearsedStep } from './rehearsal.ts';
import type { RehearsalInput } from './rehearsal-input.ts';
import { runTimeSliced } from './run-time-sliced.ts';

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
  const people = yield* mapProgress(gatherPeople(input), 0, PEOPLE_THERE);
  const world = yield* withFixedProgress(
    createWorldTimeSliced(buildWorldInput(input, people), 'counts'),
    PEOPLE_THERE,
  );
  yield PEOPLE_THERE;
  const program = getProgram(world, input.programId);
  const until = later(world.now, input.setup.days * DAY);
  const counts = startCounting(world, program, until);
  yield PEOPLE_THERE;
  if (input.setup.entry === 'atOnce') {
    yield* mapProgress(enrolAllImmediately(world, program), PEOPLE_THERE, ALL_ENROLLED);
  }
  yield* mapProgress(runTimeSliced(world, until), ALL_ENROLLED, ALL_HAPPENED);
  const knownBy = createLookup(world.population);
  const isKnown = (id: ContactId) => knownBy(id) !== undefined;
  const endings = yield* mapProgress(countEndings(program, counts.wereOver, isKnown), ALL_HAPPENED, 1);
  const rehearsal = buildRehearsal(world, program, { counts, endings, contacts: people.length });
  const firstMadeUp = input.setup.people.kind === 'synthetic' ? (people[0]?.id ?? null) : null;
  return { rehearsal, nodeIds: program.nodeIds, people: listNamedPeople(rehearsal, knownBy), firstMadeUp };
}

type Count = { readonly counts: Counts; readonly endings: Endings; readonly contacts: number };

function buildRehearsal(
  world: World,
  program: ProgramState,
  { counts, endings, contacts }: Count,
): Rehearsal {
  const { ids } = world.population;
  const { from, until, flow, days, optOuts, load, loadOfAll, meetings } = counts;
  const { inside, outcomes, took } = endings;
  return {
    from,
    until,
    contacts,
    enrolled: days.enrolled.reduce((sum, count) => sum + count, 0),
    mailed: countContacts(load),
    inside,
    steps: listSteps(program, counts, endings),
    replay: buildReplay(flow),
    days,
    optOuts,
    outcomes,
    took,
    load: summariseLoad(load, { ids, contacts }),
    loadOfAll: summariseLoad(loadOfAll, { ids, contacts }),
    overlaps: countOverlaps(program, meetings),
  };
}

/** [N20] A text label is no step. */
function listSteps(
  { nodeIds, design }: ProgramState,
  { flow }: Counts,
  { here, stuck }: Endings,
): RehearsedStep[] {
  const steps = new Set(design.nodes.filter(({ type }) => type !== 'textLabel').map(({ id }) => id));
  const visits = countVisits(flow);
  const sent = countSent(flow);
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
