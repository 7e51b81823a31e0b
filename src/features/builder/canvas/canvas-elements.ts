import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { isDeepEqual } from '#domain/deep-equal.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Course } from '#domain/layout/course.ts';
import { getRouteOffset, isDense, wayKey } from '#domain/layout/ways.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Position as Place, ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, listRoutes } from '#domain/nodes/registry.ts';
import type { ConnectorKey } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { CARD_WIDTH, cardSize } from '#features/builder/drawing/card-size.ts';
import { type BranchChip, createCourses, getChipRow } from '#features/builder/drawing/courses.ts';
import { chipText, describeCase } from '#features/builder/drawing/route-chip.ts';

export type CardNode = Node<{ readonly node: ProgramNode }, 'card' | 'label'>;
export type ConnectorEdge = Edge<
  { readonly connector: Connector; readonly course: Course; readonly chip: BranchChip | null },
  'connector'
>;

const HANDLE = 8;

type Look = { readonly height: number; readonly selected: boolean; readonly place: Place };
type Known = Look & { readonly source: ProgramNode; readonly card: CardNode };

/**
 * Cards for React Flow. A card is the same object as before unless something of it changed, so that only what changed
 * is drawn again.
 */
export function createCards() {
  let known = new Map<NodeId, Known>();
  return (nodes: readonly ProgramNode[], look: (node: ProgramNode) => Look): CardNode[] => {
    const next = new Map<NodeId, Known>();
    for (const node of nodes) next.set(node.id, getCard(node, look(node), known.get(node.id)));
    known = next;
    return [...next.values()].map(({ card }) => card);
  };
}

function getCard(node: ProgramNode, look: Look, before: Known | undefined): Known {
  const isSame =
    before !== undefined &&
    before.source === node &&
    before.height === look.height &&
    before.selected === look.selected &&
    before.place.x === look.place.x &&
    before.place.y === look.place.y;
  if (isSame) return before;
  const size = cardSize(node, look.height);
  const card: CardNode = {
    id: node.id,
    type: isAnnotation(node) ? 'label' : 'card',
    position: look.place,
    selected: look.selected,
    data: before?.source === node ? before.card.data : { node },
    ...size,
    measured: size,
    handles: createHandles(node, look.height),
  };
  return { ...look, source: node, card };
}

/** Where connectors come in and go out, so that React Flow need not look for it in the page. */
function createHandles(node: ProgramNode, height: number): NodeHandle[] {
  const routes = listRoutes(node);
  const size = { width: HANDLE, height: HANDLE };
  const out: NodeHandle[] = routes.map((route) => ({
    id: route,
    type: 'source',
    position: Position.Bottom,
    x: getRouteOffset(node, route) - HANDLE / 2,
    y: height - HANDLE / 2,
    ...size,
  }));
  if (node.type === 'start' || isAnnotation(node)) return out;
  return [
    {
      id: 'in',
      type: 'target',
      position: Position.Top,
      x: (CARD_WIDTH - HANDLE) / 2,
      y: -HANDLE / 2,
      ...size,
    },
    ...out,
  ];
}

/** Connectors for React Flow, each the same object as before unless something of it changed. */
export function createEdges() {
  let known = new Map<string, ConnectorEdge>();
  const getCourses = createCourses();
  return (design: Design, height: number, selected: ConnectorKey | null, words: WordsContext) => {
    const courses = getCourses(design, height);
    const edges = drawEdges(design, courses, selected, words).map((edge) => {
      const before = known.get(edge.id);
      return before && isSameEdge(before, edge) ? before : edge;
    });
    known = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  };
}

function isSameEdge(one: ConnectorEdge, other: ConnectorEdge): boolean {
  return (
    one.data?.connector === other.data?.connector &&
    isDeepEqual(one.data?.course, other.data?.course) &&
    isDeepEqual(one.data?.chip, other.data?.chip) &&
    one.selected === other.selected &&
    one.ariaLabel === other.ariaLabel
  );
}

function drawEdges(
  design: Design,
  courses: ReadonlyMap<string, Course>,
  selected: ConnectorKey | null,
  words: WordsContext,
): ConnectorEdge[] {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const titles = new Map(design.nodes.map((node) => [node.id, getNodeTitle(node)]));
  return design.connectors.flatMap((connector): ConnectorEdge[] => {
    const id = wayKey(connector);
    const [from, course] = [nodes.get(connector.from), courses.get(id)];
    if (!from || !course) return [];
    return [
      {
        id,
        type: 'connector',
        source: connector.from,
        sourceHandle: connector.route,
        target: connector.to,
        targetHandle: 'in',
        ariaLabel: WORDS.canvas.connector(titles.get(connector.from) ?? '', titles.get(connector.to) ?? ''),
        reconnectable: 'target',
        selectable: false,
        selected: selected !== null && id === wayKey(selected),
        data: { connector, course, chip: getChip(from, connector, courses, words) },
      },
    ];
  });
}

/** The name of a branch of many, below where they turn. Those of few stand at the card. */
function getChip(
  from: ProgramNode,
  { route }: Connector,
  courses: ReadonlyMap<string, Course>,
  words: WordsContext,
): BranchChip | null {
  if (!isDense(from)) return null;
  const index = listRoutes(from).indexOf(route);
  return {
    text: chipText(from, route, words),
    title: describeCase(from, index, words),
    below: getChipRow(from, courses),
  };
}
