import ElkConstructor, { type ElkEdgeSection, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Connector } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Layout } from '#domain/layout/layout.ts';
import { wayKey } from '#domain/layout/ways.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';

const elk = new ElkConstructor();

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': String(GAP.betweenCards),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP.betweenRanks),
} as const;

/** Where the Eclipse Layout Kernel puts the same cards and leads the connectors, with ways out in the order of their routes. */
export async function elkLayout(
  nodes: readonly ProgramNode[],
  connectors: readonly Connector[],
): Promise<Layout> {
  const drawn: ElkNode = await elk.layout({
    id: 'program',
    layoutOptions: OPTIONS,
    children: nodes.map((node) => {
      const routes = listRoutes(node);
      return {
        id: node.id,
        width: CARD.width,
        height: CARD.height,
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: [
          {
            id: `${node.id}:in`,
            x: CARD.width / 2,
            y: 0,
            layoutOptions: { 'elk.port.side': 'NORTH' },
          },
          ...routes.map((route, index) => ({
            id: `${node.id}:${route}`,
            x: ((2 * index + 1) * CARD.width) / (2 * routes.length),
            y: CARD.height,
            layoutOptions: { 'elk.port.side': 'SOUTH' },
          })),
        ],
      };
    }),
    edges: connectors.map((connector) => ({
      id: `${wayKey(connector)}>`,
      sources: [wayKey(connector)],
      targets: [`${connector.to}:in`],
    })),
  });
  const positions = new Map(
    (drawn.children ?? []).map(({ id, x = Number.NaN, y = Number.NaN }) => [id as NodeId, { x, y }]),
  );
  const sections = new Map((drawn.edges ?? []).map(({ id, sections: [first] = [] }) => [id, first]));
  const rows = [...new Set([...positions.values()].map(({ y }) => y))].toSorted((a, b) => a - b);
  const wayPoints = new Map(
    connectors.map((connector) => {
      const corners = cornersOf(sections.get(`${wayKey(connector)}>`));
      return [wayKey(connector), rows.flatMap((row) => passing(corners, row + CARD.height / 2))];
    }),
  );
  return { positions, wayPoints };
}

function cornersOf(section: ElkEdgeSection | undefined): readonly Position[] {
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

/** Where a line leads past a height; all of its stretches lead straight down or straight aside. */
function passing(corners: readonly Position[], y: number): readonly Position[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    return from.y < y && y < to.y ? [{ x: from.x, y }] : [];
  });
}
