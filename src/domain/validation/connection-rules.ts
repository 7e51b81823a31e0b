import { findLeadingTo, listLooseRoutes } from '#domain/design/graph.ts';
import { findLoops } from '#domain/design/loops.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { formatCount, formatList } from '#domain/words/numbers.ts';
import type { ValidationProblem } from './validation-problem.ts';
import type { Subject } from './validation-rule.ts';

/** [V4] Every node that no contact can come to. */
export function checkConnected({ order, reached }: Subject): readonly ValidationProblem[] {
  return order
    .filter(({ id }) => !reached.has(id))
    .map((node) => ({
      severity: 'error',
      code: 'notConnected',
      nodeId: node.id,
      field: null,
      text: 'Connect program elements together',
      advice: `No way leads from Start to this ${getNodeTitle(node)} step. Connect one to it, or delete it.`,
    }));
}

/** [V3] A route that stops short, or a part of the flow that goes round for ever with no way out of it. */
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
  const advice = `From here contacts go round ${formatCount(loop.length, 'step')} for ever. Lead a way out of the loop to an End.`;
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
    return `Nothing follows this ${getNodeTitle(node)} step. Connect it to a next step or an End.`;
  const names = formatList(routes.map((route) => getRouteLabel(node, route)));
  return `The ${names} ${routes.length === 1 ? 'route leads' : 'routes lead'} nowhere. Connect to a next step or an End.`;
}
