import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { type DesignDiff, diffDesigns } from './diff.ts';

export type NodeMark = 'added' | 'removed' | 'changed' | 'moved';

/** Two versions as one drawing. */
export type Comparison = {
  readonly diff: DesignDiff;
  /** The later version, with what was removed standing where it stood. */
  readonly design: Design;
  readonly marks: ReadonlyMap<NodeId, NodeMark>;
};

/** [D22] A removed node whose place is taken now stands to the right of what took it. */
export function compareDesigns(before: Design, after: Design): Comparison {
  const diff = diffDesigns(before, after);
  const marks = new Map<NodeId, NodeMark>([
    ...diff.added.map(({ id }) => [id, 'added'] as const),
    ...diff.removed.map(({ id }) => [id, 'removed'] as const),
    ...diff.changed.map(({ after: { id } }) => [id, 'changed'] as const),
    ...diff.movedOnly.map(({ after: { id } }) => [id, 'moved'] as const),
  ]);
  const design = { ...after, nodes: [...after.nodes, ...placedAside(diff.removed, after.nodes)] };
  return { diff, design, marks };
}

/** Connectors that only the earlier version has, where both of their ends are drawn. */
export function listLostConnectors({ diff, design }: Comparison): readonly Connector[] {
  const drawn = new Set(design.nodes.map(({ id }) => id));
  return diff.disconnected.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
}

function placedAside(
  removed: readonly ProgramNode[],
  standing: readonly ProgramNode[],
): readonly ProgramNode[] {
  const taken = standing.map(({ position }) => position);
  return removed.map((node) => {
    const position = freePlace(node.position, taken);
    taken.push(position);
    return { ...node, position };
  });
}

function freePlace(wished: Position, taken: readonly Position[]): Position {
  const row = taken.filter(({ y }) => Math.abs(y - wished.y) < CARD.height).toSorted((a, b) => a.x - b.x);
  let { x } = wished;
  // From left to right: whoever is passed once is never met again.
  for (const other of row)
    if (Math.abs(other.x - x) < CARD.width) x = other.x + CARD.width + GAP.betweenCards;
  return { x, y: wished.y };
}
