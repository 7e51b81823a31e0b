import { drawForVisit } from '#domain/engine/chance/random.ts';
import type { Scenario } from '#domain/engine/world/scenario.ts';
import type { Move, ProgramState, Step, Visitor, World } from '#domain/engine/world/world.ts';
import { getSplitMoment } from '#domain/nodes/date-split.ts';
import type { SettingsByType } from '#domain/nodes/node.ts';
import type { CompileContext } from './compile-condition.ts';
import { passThrough } from './pass-through.ts';

const A: Move = { kind: 'go', route: 'a', logged: 'wentA' };
const B: Move = { kind: 'go', route: 'b', logged: 'wentB' };

/** [E26] Drawn for each visit alone, by the seed: a likelihood, not a quota. */
export function compileRandomSplit({ percentA }: SettingsByType['randomSplit']): Step {
  return passThrough((world, program, visitor) =>
    drawVisit(world, program, visitor) * 100 < percentA ? A : B,
  );
}

const FIRST: Move = { kind: 'go', route: 'first', logged: 'wentFirst', isCounted: true };
const REST: Move = { kind: 'go', route: 'rest', logged: 'wentRest' };

/** [E27] The run knows who has a place, so that neither a reload nor a deactivation gives it to another contact. */
export function compileQuantitySplit({ first }: SettingsByType['quantitySplit']): Step {
  return {
    ...passThrough((world, program, visitor) => (takesPlace(world, program, visitor, first) ? FIRST : REST)),
    isDrawn: true,
  };
}

const BEFORE: Move = { kind: 'go', route: 'before', logged: 'wentBefore' };
const AFTER: Move = { kind: 'go', route: 'after', logged: 'wentAfter' };

/** [E50] By the moment of arrival: After from the split's moment on, and when it has none. */
export function compileDateSplit(settings: SettingsByType['dateSplit'], { timeZone }: CompileContext): Step {
  const moment = getSplitMoment(settings, timeZone) ?? Number.NEGATIVE_INFINITY;
  return passThrough((_world, _program, _visitor, at) => (at < moment ? BEFORE : AFTER));
}

const LAST_DRAW = 1 - Number.EPSILON;

/** [E26] A number from 0 up to 1, the same whenever it is drawn for this visit; in a scenario the first or the last. */
export function drawVisit(
  { seed, population, scenario }: World,
  program: ProgramState,
  visitor: Visitor,
): number {
  if (scenario) return isFirst(scenario, program, visitor) ? 0 : LAST_DRAW;
  const { contact, node, visit, enrolledAt } = visitor;
  const identity = {
    contact: population.ids[contact] ?? 0,
    program: program.programId,
    node: program.nodes[node]?.idHash ?? 0,
    visit,
    enrolledAt,
  };
  return drawForVisit(identity, seed);
}

/** [E27] Contacts who have a place keep it, and take no other. */
function takesPlace(
  { scenario, population }: World,
  program: ProgramState,
  visitor: Visitor,
  places: number,
): boolean {
  if (scenario) return isFirst(scenario, program, visitor);
  const taken = program.first[visitor.node]?.ids;
  return taken !== undefined && (taken.size < places || taken.has(population.ids[visitor.contact] ?? 0));
}

function isFirst(scenario: Scenario, { nodeIds }: ProgramState, { node, visit }: Visitor): boolean {
  const nodeId = nodeIds[node];
  return nodeId !== undefined && scenario.goesFirst(nodeId, visit);
}
