import { CARD, GAP, getNodeSize } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { listAnnotations } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { findCorners } from './course.ts';
import { byId } from './parts.ts';
import { routeConnectors } from './route-connectors.ts';
import { getEnds, wayKey } from './ways.ts';

type Box = Position & { readonly width: number; readonly height: number };

/** What a label keeps away from, and how far; it may touch a card. */
type Taken = Box & { readonly clear: number };

/** Between a label and a connector. */
const BESIDE_CONNECTOR = 32;
/** How far a label is pushed aside at a time, and how often, before it goes right of everything. */
const PUSH = 24;
const MOST_PUSHES = 40;

/**
 * [D15] Each text label goes where the step went that it stood next to. One that would cover something or come close to
 * a connector is pushed aside by as little as it takes; any other whose step stays, stays.
 */
export function placeLabels(
  design: Design,
  steps: ReadonlyMap<NodeId, Position>,
): ReadonlyMap<NodeId, Position> {
  const labels = listAnnotations(design).toSorted(byId);
  if (labels.length === 0) return new Map();
  const cards = design.nodes.filter((node) => !isAnnotation(node)).sort(byId);
  const placedCards = cards.map((node) => ({ ...node, position: steps.get(node.id) ?? node.position }));
  const taken: Taken[] = [
    ...placedCards.map((node) => ({ ...getBox(node, node.position), clear: 0 })),
    ...listStretches({ ...design, nodes: placedCards }),
  ];
  const placed = new Map<NodeId, Position>();
  for (const label of labels) {
    const box = freeBox(getBox(label, followed(label, cards, steps)), taken);
    taken.push({ ...box, clear: 0 });
    placed.set(label.id, { x: box.x, y: box.y });
  }
  return placed;
}

/** Moved as far as the nearest step was moved. */
function followed(
  label: ProgramNode,
  cards: readonly ProgramNode[],
  steps: ReadonlyMap<NodeId, Position>,
): Position {
  const near = nearestTo(label, cards);
  const to = near && steps.get(near.id);
  if (!near || !to) return label.position;
  return {
    x: label.position.x + to.x - near.position.x,
    y: label.position.y + to.y - near.position.y,
  };
}

function nearestTo(node: ProgramNode, others: readonly ProgramNode[]): ProgramNode | null {
  const box = getBox(node, node.position);
  let best: ProgramNode | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const distance = distanceBetween(box, getBox(other, other.position));
    if (distance >= least) continue;
    best = other;
    least = distance;
  }
  return best;
}

function freeBox(box: Box, taken: readonly Taken[]): Box {
  if (isFree(box, taken)) return box;
  for (let push = 1; push <= MOST_PUSHES; push += 1) {
    const by = push * PUSH;
    const tries = [
      { ...box, x: box.x + by },
      { ...box, x: box.x - by },
      { ...box, y: box.y + by },
      { ...box, y: box.y - by },
    ];
    const free = tries.find((each) => isFree(each, taken));
    if (free) return free;
  }
  return { ...box, x: Math.max(...taken.map(({ x, width }) => x + width)) + GAP.betweenCards };
}

function isFree(box: Box, taken: readonly Taken[]): boolean {
  return taken.every((other) => {
    const distance = distanceBetween(box, other);
    return other.clear > 0 ? distance >= other.clear : distance > 0;
  });
}

/** Where connectors run, as boxes without breadth. */
function listStretches(design: Design): readonly Taken[] {
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const courses = routeConnectors(design, CARD.height);
  return design.connectors.flatMap((connector) => {
    const [from, to] = [nodes.get(connector.from), nodes.get(connector.to)];
    const course = courses.get(wayKey(connector));
    if (!from || !to || !course) return [];
    const corners = findCorners(getEnds(from, to, connector.route, CARD.height), course);
    return corners.slice(1).map((end, index): Taken => {
      const start = corners[index] ?? end;
      return {
        x: Math.min(start.x, end.x),
        y: Math.min(start.y, end.y),
        width: Math.abs(end.x - start.x),
        height: Math.abs(end.y - start.y),
        clear: BESIDE_CONNECTOR,
      };
    });
  });
}

/** Between the nearest edges; 0 where they overlap. */
function distanceBetween(a: Box, b: Box): number {
  const x = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const y = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(x, y);
}

function getBox(node: ProgramNode, { x, y }: Position): Box {
  return { x, y, ...getNodeSize(node) };
}
