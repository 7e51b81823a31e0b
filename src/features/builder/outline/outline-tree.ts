import type { Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import { type Graph, getConnectorsFrom, listAnnotations } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';

/** What a line of the outline is: a step, the way to one that stands elsewhere, or an end that leads nowhere. */
export type OutlineItem =
  | { readonly kind: 'step'; readonly node: ProgramNode; readonly branches: readonly OutlineBranch[] }
  | { readonly kind: 'goesOn'; readonly node: ProgramNode }
  | { readonly kind: 'loose'; readonly from: NodeId; readonly route: Route };

type OutlineBranch = { readonly route: Route; readonly items: readonly OutlineItem[] };

export type OutlineTree = {
  readonly main: readonly OutlineItem[];
  readonly unconnected: readonly OutlineItem[];
  readonly labels: readonly OutlineItem[];
};

/**
 * The program as a list: one step after the other, and below a decision its branches. A step that several ways lead to
 * stands where the first of them comes to it.
 */
export function createOutline(design: Design, graph: Graph): OutlineTree {
  const shown = new Set<NodeId>();
  const start = findStart(design);
  const main = start ? follow(graph, start.id, shown) : [];
  const steps = design.nodes.filter((node) => !isAnnotation(node));
  const heads = steps.filter(({ id }) => !shown.has(id) && (graph.into.get(id) ?? []).length === 0);
  const unconnected = [...heads, ...steps].flatMap(({ id }) =>
    shown.has(id) ? [] : follow(graph, id, shown),
  );
  const labels = listAnnotations(design).map((node): OutlineItem => ({ kind: 'step', node, branches: [] }));
  return { main, unconnected, labels };
}

/** Along the flow in a loop, so that only branches nest. */
function follow(graph: Graph, from: NodeId, shown: Set<NodeId>): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  let at: NodeId | null = from;
  while (at !== null) {
    const node: ProgramNode | undefined = graph.nodes.get(at);
    if (!node) return items;
    if (shown.has(node.id)) return [...items, { kind: 'goesOn', node }];
    shown.add(node.id);
    const routes = listRoutes(node);
    if (routes.length > 1) {
      const branches = routes.map((route) => ({ route, items: listWay(graph, node, route, shown) }));
      return [...items, { kind: 'step', node, branches }];
    }
    items.push({ kind: 'step', node, branches: [] });
    const [route] = routes;
    const next: NodeId | null = getConnectorsFrom(graph, node.id)[0]?.to ?? null;
    if (route && next === null) items.push({ kind: 'loose', from: node.id, route });
    at = next;
  }
  return items;
}

function listWay(graph: Graph, node: ProgramNode, route: Route, shown: Set<NodeId>): readonly OutlineItem[] {
  const connector = getConnectorsFrom(graph, node.id).find((each) => each.route === route);
  return connector ? follow(graph, connector.to, shown) : [{ kind: 'loose', from: node.id, route }];
}
