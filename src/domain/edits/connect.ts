import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import type { EditRefusal } from './edit-refusal.ts';

/** [D4] A route leads to one node: connecting it again leads it elsewhere. */
export function connect(design: Design, connector: Connector): Result<Design, EditRefusal> {
  const refusal = checkConnector(design, connector);
  return refusal ? refused(refusal) : accepted(addConnector(design, connector));
}

export function checkConnector(design: Design, { from, route, to }: Connector): EditRefusal | null {
  const source = design.nodes.find((node) => node.id === from);
  const target = design.nodes.find((node) => node.id === to);
  if (!source) return { kind: 'unknownNode', nodeId: from };
  if (!target) return { kind: 'unknownNode', nodeId: to };
  if (!listRoutes(source).includes(route)) return { kind: 'noSuchRoute', nodeId: from, route };
  if (from === to) return { kind: 'connectsToItself' };
  if (isAnnotation(target)) return { kind: 'leadsToAnnotation' };
  return target.type === 'start' ? { kind: 'leadsToStart' } : null;
}

/** A connector that takes another's place keeps it in the list, so that undoing by hand leaves no trace. */
export function addConnector(design: Design, connector: Connector): Design {
  const isTaken = design.connectors.some((other) => isSameRoute(other, connector));
  const connectors = isTaken
    ? design.connectors.map((other) => (isSameRoute(other, connector) ? connector : other))
    : [...design.connectors, connector];
  return { ...design, connectors };
}

export function disconnect(design: Design, route: { from: NodeId; route: Route }): Design {
  return { ...design, connectors: design.connectors.filter((other) => !isSameRoute(other, route)) };
}

/** [D8] What the first of two ways led to is led to by the second, and the other way round. */
export function swapBranches(design: Design, nodeId: NodeId): Design {
  const node = design.nodes.find(({ id }) => id === nodeId);
  const [first, second, ...more] = node ? listRoutes(node) : [];
  if (first === undefined || second === undefined || more.length > 0) return design;
  const connectors = design.connectors.map((connector) =>
    connector.from === nodeId
      ? { ...connector, route: connector.route === first ? second : first }
      : connector,
  );
  return { ...design, connectors };
}

export function isSameRoute(
  a: Pick<Connector, 'from' | 'route'>,
  b: Pick<Connector, 'from' | 'route'>,
): boolean {
  return a.from === b.from && a.route === b.route;
}
