import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { hashText } from '#domain/engine/chance/random.ts';
import { compileEnrolmentTest } from '#domain/engine/population/enrolment-test.ts';
import type { Population } from '#domain/engine/population/population.ts';
import type { PopulationTest } from '#domain/engine/population/population-test.ts';
import { copyEnrolments, type Enrolments, loadEnrolments } from '#domain/engine/records/enrolments.ts';
import {
  createStepLog,
  type LogLevel,
  type Observation,
  type StepLog,
} from '#domain/engine/records/step-log.ts';
import type { Question } from '#domain/engine/records/stored.ts';
import { stepOf } from '#domain/engine/steps/all-steps.ts';
import type { Step, StepGround } from '#domain/engine/steps/step.ts';
import type { SimulationObserver } from '#domain/engine/world/simulation-observer.ts';
import type { ProgramInput } from '#domain/engine/world/world-input.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { getSeenValue, listLeaves } from '#domain/rules/rule-leaves.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** A node made ready to run; known by its number, which blocks in storage hold for ever. */
type NodeState = {
  readonly step: Step;
  /** Node number at the end of each route that is connected. */
  readonly routes: Readonly<Partial<Record<Route, number>>>;
  readonly idHash: number;
};

type ExitState = {
  readonly outcome: string;
  readonly test: PopulationTest;
  /** What it saw in a contact that it has just let out, for the log. */
  readonly saw: (contact: number) => Observation;
};

/** One program in a world: what its design says, made ready, and where its contacts stand. */
export type ProgramState = {
  readonly programId: ProgramId;
  /** Place among the programs of the world, by ascending id. */
  readonly order: number;
  readonly design: Design;
  readonly isEnrolmentDisabled: boolean;
  readonly start: StartSettings;
  readonly startNumber: number;
  readonly startTest: PopulationTest;
  readonly exits: readonly ExitState[];
  readonly doExitsDependOnDay: boolean;
  /** By node number; null for a node that is no longer in the design. */
  readonly nodes: readonly (NodeState | null)[];
  readonly nodeIds: readonly NodeId[];
  readonly outcomes: string[];
  readonly enrolments: Enrolments;
  readonly log: StepLog;
  /** In a trial that is looked at step by step. */
  observer: SimulationObserver | null;
  /** By contact index: number of the enrolment that is not finished, or -1. */
  readonly openEnrolment: Int32Array;
  /** By contact index: number of the last enrolment, or -1 for those who were never enrolled. */
  readonly lastEnrolment: Int32Array;
  readonly here: number[];
  readonly visits: number[];
  readonly sent: number[];
  /** By node number: how many a quantity split has let go first. */
  readonly first: number[];
  inside: number;
  slotsDoneUntil: Instant;
  metRule: Int32Array;
  isChanged: boolean;
};

export type ProgramGround = {
  readonly population: Population;
  readonly catalogue: Catalogue;
  readonly steps: StepGround;
};

export function programState(
  input: ProgramInput,
  order: number,
  nextStepSequence: number,
  { ground, kept }: { readonly ground: ProgramGround; readonly kept: LogLevel },
): ProgramState {
  const { run, programId } = input;
  const { size } = ground.population;
  const nodeIds = numberedNodes(run.nodeIds, input.design);
  const zeros = nodeIds.map(() => 0);
  return {
    ...compiled(input.design, nodeIds, ground),
    programId,
    order,
    isEnrolmentDisabled: input.isEnrolmentDisabled,
    nodeIds,
    outcomes: [...run.outcomes],
    enrolments: loadEnrolments(programId, input.blocks),
    log: createStepLog(programId, nextStepSequence, kept),
    observer: null,
    openEnrolment: new Int32Array(size).fill(-1),
    lastEnrolment: new Int32Array(size).fill(-1),
    here: zeros.map((_, number) => run.here[number] ?? 0),
    visits: zeros.map((_, number) => run.visits[number] ?? 0),
    sent: zeros.map((_, number) => run.sent[number] ?? 0),
    first: zeros.map((_, number) => run.first[number] ?? 0),
    inside: run.inside,
    slotsDoneUntil: run.slotsDoneUntil,
    metRule: run.metRule,
    isChanged: false,
  };
}

export function copyOfProgram(program: ProgramState, order: number, ground: ProgramGround): ProgramState {
  return {
    ...program,
    ...compiled(program.design, program.nodeIds, ground),
    order,
    outcomes: [...program.outcomes],
    enrolments: copyEnrolments(program.enrolments),
    log: createStepLog(program.programId, program.log.open.sequence, 'counts'),
    observer: null,
    openEnrolment: program.openEnrolment.slice(),
    lastEnrolment: program.lastEnrolment.slice(),
    here: [...program.here],
    visits: [...program.visits],
    sent: [...program.sent],
    first: [...program.first],
  };
}

function compiled(design: Design, nodeIds: readonly NodeId[], ground: ProgramGround) {
  const numbers = new Map(nodeIds.map((nodeId, number) => [nodeId, number]));
  const start = design.nodes.find((node) => node.type === 'start');
  if (!start) throw new Error('A design without a start node reached the engine.');
  const exits = design.exitConditions.map(({ name, rule }) => ({
    outcome: name.trim() || 'Exit condition',
    test: ground.steps.testOf(rule),
    saw: exitObserver(rule, ground.steps),
  }));
  return {
    design,
    start: start.settings,
    startNumber: numbers.get(start.id) ?? 0,
    startTest: compileEnrolmentTest(start.settings.rule, ground),
    exits,
    doExitsDependOnDay: exits.some(({ test }) => test.dependsOnDay),
    nodes: compiledNodes(design, nodeIds, numbers, ground.steps),
  };
}

function exitObserver(rule: Rule, { contactAt }: StepGround): ExitState['saw'] {
  const question: Question = { kind: 'rule', rule };
  const leaves = listLeaves(rule);
  return (index) => {
    const contact = contactAt(index);
    return { question, isMet: true, seen: contact ? leaves.map((leaf) => getSeenValue(leaf, contact)) : [] };
  };
}

function compiledNodes(
  { nodes, connectors }: Design,
  nodeIds: readonly NodeId[],
  numbers: ReadonlyMap<NodeId, number>,
  ground: StepGround,
): (NodeState | null)[] {
  const routesOf = new Map<NodeId, Partial<Record<Route, number>>>(nodes.map(({ id }) => [id, {}]));
  for (const { from, route, to } of connectors) {
    const routes = routesOf.get(from);
    const number = numbers.get(to);
    if (routes && number !== undefined) routes[route] = number;
  }
  const states: (NodeState | null)[] = nodeIds.map(() => null);
  for (const node of nodes) {
    const number = numbers.get(node.id);
    const routes = routesOf.get(node.id);
    if (number === undefined || !routes) continue;
    states[number] = { step: stepOf(node, ground), routes, idHash: hashText(node.id) };
  }
  return states;
}

/** Known nodes keep their number for ever; new ones get the next. */
function numberedNodes(known: readonly NodeId[], design: Design): NodeId[] {
  const isKnown = new Set(known);
  return [...known, ...design.nodes.map(({ id }) => id).filter((id) => !isKnown.has(id))];
}
