import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';

/** [D14] What is wrong with a design that no edit may ever make so. */
export function brokenRules({ nodes, connectors }: Design): readonly string[] {
  const byId = new Map<NodeId, ProgramNode>(nodes.map((node) => [node.id, node]));
  const ways = connectors.map(({ from, route }) => `${from} ${route}`);
  return [
    ...(byId.size === nodes.length ? [] : ['an id twice']),
    ...(nodes.filter(({ type }) => type === 'start').length === 1 ? [] : ['not one Start']),
    ...(new Set(ways).size === ways.length ? [] : ['a route with two connectors']),
    ...connectors.flatMap(({ from, route, to }) => {
      const [source, target] = [byId.get(from), byId.get(to)];
      const isWhole =
        source &&
        target &&
        listRoutes(source).includes(route) &&
        from !== to &&
        target.type !== 'start' &&
        !isAnnotation(target);
      return isWhole ? [] : [`${from} ${route}> ${to}`];
    }),
  ];
}
