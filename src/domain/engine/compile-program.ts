import type { Design } from '#domain/design/design.ts';
import { hashText } from '#domain/engine/chance/random.ts';
import { compileEnrolmentTest } from '#domain/engine/population/enrolment-test.ts';
import { compilePopulationTest } from '#domain/engine/population/population-test.ts';
import { copyEnrolments, loadEnrolments } from '#domain/engine/records/enrolments.ts';
import { copyFirstContacts, loadFirstContacts } from '#domain/engine/records/first-contacts.ts';
import { createStepLog, type LogLevel } from '#domain/engine/records/step-log.ts';
import type { Question } from '#domain/engine/records/stored.ts';
import type { CompileContext } from '#domain/engine/steps/compile-condition.ts';
import { compileStep } from '#domain/engine/steps/compile-step.ts';
import { copyRuleUse, loadRuleUse } from '#domain/engine/world/rule-use.ts';
import type { ExitState, NodeState, ProgramState } from '#domain/engine/world/world.ts';
import type { ProgramInput } from '#domain/engine/world/world-input.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { isStop } from '#domain/nodes/stops.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { getSeenValue, listLeaves } from '#domain/rules/rule-leaves.ts';

export function createProgramState(
  input: ProgramInput,
  order: number,
  nextStepSequence: number,
  { context, logLevel }: { readonly context: CompileContext; readonly logLevel: LogLevel },
): ProgramState {
  const { run, programId } = input;
  const { size } = context.population;
  const nodeIds = numberNodes(run.nodeIds, input.design);
  const zeros = nodeIds.map(() => 0);
  const compiled = compileDesign(input.design, nodeIds, context);
  const isNewlyAsked = compiled.start.limit === 'whenNewlyMet' && compiled.start.rule?.kind === 'segment';
  return {
    ...compiled,
    programId,
    order,
    isEnrolmentDisabled: input.isEnrolmentDisabled,
    nodeIds,
    outcomes: [...run.outcomes],
    enrolments: loadEnrolments(programId, input.blocks),
    log: createStepLog(programId, nextStepSequence, logLevel),
    observer: null,
    openEnrolment: new Int32Array(size).fill(-1),
    lastEnrolment: new Int32Array(size).fill(-1),
    here: zeros.map((_, number) => run.here[number] ?? 0),
    visits: zeros.map((_, number) => run.visits[number] ?? 0),
    sent: zeros.map((_, number) => run.sent[number] ?? 0),
    skipped: zeros.map((_, number) => run.skipped?.[number] ?? {}),
    first: zeros.map((_, number) => loadFirstContacts(run.first[number])),
    awaitingDraw: [],
    inside: run.inside,
    slotsDoneUntil: run.slotsDoneUntil,
    lastSlotAt: run.lastSlotAt,
    noSlotUntil: run.noSlotUntil,
    daysDoneUntil: run.daysDoneUntil,
    use: isNewlyAsked ? loadRuleUse(compiled.startTest, run, context.population) : null,
    storedUse: run,
    isChanged: false,
  };
}

export function copyProgramState(
  program: ProgramState,
  order: number,
  context: CompileContext,
): ProgramState {
  const compiled = compileDesign(program.design, program.nodeIds, context);
  return {
    ...program,
    ...compiled,
    use: program.use && copyRuleUse(program.use, compiled.startTest),
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
    skipped: [...program.skipped],
    first: program.first.map(copyFirstContacts),
    awaitingDraw: [],
  };
}

function compileDesign(design: Design, nodeIds: readonly NodeId[], context: CompileContext) {
  const numbers = new Map(nodeIds.map((nodeId, number) => [nodeId, number]));
  const start = design.nodes.find((node) => node.type === 'start');
  if (!start) throw new Error('A design without a start node reached the engine.');
  const exits = design.exitConditions.map(({ name, rule }) => ({
    outcome: name.trim() || 'Exit condition',
    test: compilePopulationTest(rule, context.population),
    saw: compileExitObservation(rule, context),
  }));
  return {
    design,
    start: start.settings,
    startNumber: numbers.get(start.id) ?? 0,
    startTest: compileEnrolmentTest(start.settings.rule, context),
    exits,
    doExitsDependOnDay: exits.some(({ test }) => test.dependsOnDay),
    nodes: compileNodes(design, nodeIds, numbers, context),
  };
}

function compileExitObservation(rule: Rule, { population }: CompileContext): ExitState['saw'] {
  const question: Question = { kind: 'rule', rule };
  const leaves = listLeaves(rule);
  return (index) => {
    const contact = population.contacts[index];
    return { question, isMet: true, seen: contact ? leaves.map((leaf) => getSeenValue(leaf, contact)) : [] };
  };
}

function compileNodes(
  { nodes, connectors }: Design,
  nodeIds: readonly NodeId[],
  numbers: ReadonlyMap<NodeId, number>,
  context: CompileContext,
): (NodeState | null)[] {
  const routesByNode = new Map<NodeId, Partial<Record<Route, number>>>(nodes.map(({ id }) => [id, {}]));
  for (const { from, route, to } of connectors) {
    const routes = routesByNode.get(from);
    const number = numbers.get(to);
    if (routes && number !== undefined) routes[route] = number;
  }
  const states: (NodeState | null)[] = nodeIds.map(() => null);
  for (const node of nodes) {
    const number = numbers.get(node.id);
    const routes = routesByNode.get(node.id);
    if (number === undefined || !routes) continue;
    states[number] = {
      step: compileStep(node, context),
      routes,
      isStop: isStop(node.type),
      idHash: hashText(node.id),
    };
  }
  return states;
}

/** Known nodes keep their number for ever; new ones get the next. */
function numberNodes(known: readonly NodeId[], design: Design): NodeId[] {
  const isKnown = new Set(known);
  return [...known, ...design.nodes.map(({ id }) => id).filter((id) => !isKnown.has(id))];
}
