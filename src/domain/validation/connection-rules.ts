import { findLeadingTo, listLooseRoutes } from '#domain/design/graph.ts';
import { findLoops } from '#domain/design/loops.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V4] Every node that no contact can reach. */
export function checkConnected({ order, reached }: Subject): readonly ValidationProblem[] {
  return order
    .filter(({ id }) => !reached.has(id))
    .map((node) => ({
      severity: 'error',
      code: 'notConnected',
      nodeId: node.id,
      field: null,
      text: 'Connect program elements together',
      advice: `This ${getNodeTitle(node)} step is not connected to Start. Connect a step to it, or delete it.`,
    }));
}

/** [V3] A branch that is not connected, or a loop that no contact can leave. */
export function checkRouteEnds(subject: Subject): readonly ValidationProblem[] {
  const reachedNodes = subject.order.filter(({ id }) => subject.reached.has(id));
  const loose = reachedNodes.filter((node) => listLooseRoutes(subject.graph, node).length > 0);
  const stopped = loose.map((node) =>
    routeWithoutEnd(node.id, stopsShort(node, listLooseRoutes(subject.graph, node))),
  );
  const ends = reachedNodes.filter((node) => node.type === 'end');
  const leadsOut = findLeadingTo(
    subject.graph,
    [...loose, ...ends].map(({ id }) => id),
  );
  const trapped = findLoops(subject.graph, ({ id }) => subject.reached.has(id) && !leadsOut.has(id));
  return [...stopped, ...trapped.flatMap((loop) => goesRound(loop, reachedNodes))];
}

function goesRound(loop: readonly NodeId[], order: readonly ProgramNode[]): readonly ValidationProblem[] {
  const members = new Set(loop);
  const first = order.find(({ id }) => members.has(id));
  const advice = `Contacts would loop through these ${formatCount(loop.length, 'step')} forever. Connect a branch of the loop to an End.`;
  return first ? [routeWithoutEnd(first.id, advice)] : [];
}

function routeWithoutEnd(nodeId: NodeId, advice: string): ValidationProblem {
  return {
    severity: 'error',
    code: 'routeWithoutEnd',
    nodeId,
    field: null,
    text: 'Ensure all program routes terminate with an end step',
    advice,
  };
}

function stopsShort(node: ProgramNode, routes: readonly Route[]): string {
  if (listRoutes(node).length < 2)
    return `Nothing follows this ${getNodeTitle(node)} step. Connect it to another step or an End.`;
  const names = formatList(routes.map((route) => getRouteLabel(node, route)));
  return routes.length === 1
    ? `The ${names} branch is not connected. Connect it to a step or an End.`
    : `The ${names} branches are not connected. Connect them to a step or an End.`;
}
