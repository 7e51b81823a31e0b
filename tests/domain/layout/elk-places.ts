import ElkConstructor, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { routesOf } from '#domain/nodes/registry.ts';
import { CARD, GAP } from '#domain/program/card-size.ts';
import type { Connector, NodeId, Position, ProgramNode } from '#domain/program/design.ts';

const elk = new ElkConstructor();

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': String(GAP.betweenCards),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP.betweenRanks),
} as const;

/** Where the Eclipse Layout Kernel puts the same cards, with ways out in the order of their routes. */
export async function elkPlaces(
  nodes: readonly ProgramNode[],
  connectors: readonly Connector[],
): Promise<ReadonlyMap<NodeId, Position>> {
  const drawn: ElkNode = await elk.layout({
    id: 'program',
    layoutOptions: OPTIONS,
    children: nodes.map((node) => {
      const routes = routesOf(node);
      return {
        id: node.id,
        width: CARD.width,
        height: CARD.height,
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: [
          { id: `${node.id}:in`, x: CARD.width / 2, y: 0, layoutOptions: { 'elk.port.side': 'NORTH' } },
          ...routes.map((route, index) => ({
            id: `${node.id}:${route}`,
            x: ((2 * index + 1) * CARD.width) / (2 * routes.length),
            y: CARD.height,
            layoutOptions: { 'elk.port.side': 'SOUTH' },
          })),
        ],
      };
    }),
    edges: connectors.map(({ from, route, to }) => ({
      id: `${from}:${route}>`,
      sources: [`${from}:${route}`],
      targets: [`${to}:in`],
    })),
  });
  return new Map(
    (drawn.children ?? []).map(({ id, x = Number.NaN, y = Number.NaN }) => [id as NodeId, { x, y }]),
  );
}
