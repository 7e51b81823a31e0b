import { drawForVisit } from '#domain/engine/chance/visit-draw.ts';
import type { Scenario } from '#domain/engine/world/scenario.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';

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

/** [E27] How many contacts the quantity split has let go first; in a scenario none or more than any limit. */
export function countFirst({ scenario }: World, program: ProgramState, visitor: Visitor): number {
  if (scenario) return isFirst(scenario, program, visitor) ? 0 : Number.POSITIVE_INFINITY;
  return program.first[visitor.node] ?? 0;
}

function isFirst(scenario: Scenario, { nodeIds }: ProgramState, { node, visit }: Visitor): boolean {
  const nodeId = nodeIds[node];
  return nodeId !== undefined && scenario.goesFirst(nodeId, visit);
}
