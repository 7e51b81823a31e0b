import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { type Graph, getConnectorsFrom, getConnectorsInto } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { formatNodeLabel } from '#domain/nodes/node-label.ts';
import { getNodeTitle, getRouteLabel } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { WORDS } from '#features/builder/design/words.ts';

const words = WORDS.canvas;

/** Start: what it is; every other: Send email “Welcome 1”. */
export function shortName(node: ProgramNode, context: WordsContext): string {
  return node.type === 'start' ? getNodeTitle(node) : formatNodeLabel(node, context);
}

type Surroundings = {
  readonly graph: Graph;
  readonly index: number;
  readonly total: number;
  readonly problems: number;
  readonly figures?: { readonly here: number; readonly ever: number } | undefined;
};

/** [A11Y-4] Send email “Welcome 1”. 3 of 7. From Start. To Delay. 1 issue. */
export function fullName(node: ProgramNode, context: WordsContext, around: Surroundings): string {
  if (isAnnotation(node)) return `${shortName(node, context)}.`;
  const { graph, index, total, problems, figures } = around;
  const from = getConnectorsInto(graph, node.id).map((connector) =>
    nameWithRoute(graph, connector.from, connector.route),
  );
  const to = getConnectorsFrom(graph, node.id).map(({ route, to: id }) =>
    withLabel(nameIn(graph, id), getRouteLabel(node, route)),
  );
  return [
    `${shortName(node, context)}.`,
    words.position(index + 1, total),
    from.length > 0 ? words.from(from.join(', ')) : node.type === 'start' ? '' : words.notConnected,
    to.length > 0 ? words.to(to.join(', ')) : node.type === 'end' ? '' : words.leadsNowhere,
    problems > 0 ? `${words.problems(problems)}.` : '',
    figures ? words.figures(figures.here, figures.ever) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function nameWithRoute(graph: Graph, id: NodeId, route: Route): string {
  const node = graph.nodes.get(id);
  return node ? withLabel(getNodeTitle(node), getRouteLabel(node, route)) : '';
}

function withLabel(name: string, label: string): string {
  return label === '' ? name : `${name} (${label})`;
}

function nameIn(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  return node ? getNodeTitle(node) : '';
}
