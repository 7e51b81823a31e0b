import { getNodeSize, RANK_HEIGHT } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import {
  createGraph,
  findReachable,
  type Graph,
  getConnectorsFrom,
  getConnectorsInto,
} from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Dice } from '#tests/domain/engine/dice.ts';

/** [D10] What a tidied program must never show; `dice` shuffle its nodes and connectors. */
export function brokenLayoutRules(design: Design, dice: Dice): readonly string[] {
  const tidy = tidyUp(design);
  const graph = createGraph(tidy);
  return [
    ...covered(tidy),
    ...notBelow(tidy, graph),
    ...branchesOutOfOrder(tidy, graph),
    ...(tidyUp(tidy) === tidy ? [] : ['tidying again moves something']),
    ...movedByArrayOrder(design, tidy, dice),
  ];
}

function covered({ nodes }: Design): readonly string[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id} cover each other`] : [])),
  );
}

function overlap(a: ProgramNode, b: ProgramNode): boolean {
  const [sizeA, sizeB] = [getNodeSize(a), getNodeSize(b)];
  return (
    a.position.x < b.position.x + sizeB.width &&
    b.position.x < a.position.x + sizeA.width &&
    a.position.y < b.position.y + sizeB.height &&
    b.position.y < a.position.y + sizeA.height
  );
}

/** Every step stands at least a rank below the steps before it, and so a merge below its branches; loops may lead up. */
function notBelow({ connectors }: Design, graph: Graph): readonly string[] {
  return connectors.flatMap(({ from, to }) => {
    const isInLoop = findReachable(graph, [to]).has(from);
    return isInLoop || yOf(graph, to) - yOf(graph, from) >= RANK_HEIGHT ? [] : [`${to} is not below ${from}`];
  });
}

/** Where two ways out each begin a branch of their own, and neither leads into the other, the first stands left. */
function branchesOutOfOrder({ nodes }: Design, graph: Graph): readonly string[] {
  return nodes.flatMap(({ id }) => {
    const own = getConnectorsFrom(graph, id).filter((way) => beginsBranch(way, graph));
    return own.slice(1).flatMap((right, index) => {
      const left = own[index] ?? right;
      const isMerging =
        findReachable(graph, [left.to]).has(right.to) || findReachable(graph, [right.to]).has(left.to);
      const isSide = yOf(graph, left.to) === yOf(graph, right.to);
      if (isMerging || !isSide || xOf(graph, left.to) < xOf(graph, right.to)) return [];
      return [`${left.to} (${left.route} of ${id}) is not left of ${right.to} (${right.route})`];
    });
  });
}

function beginsBranch({ to }: Connector, graph: Graph): boolean {
  return getConnectorsInto(graph, to).length === 1;
}

function movedByArrayOrder(design: Design, tidy: Design, dice: Dice): readonly string[] {
  const other = tidyUp({
    ...design,
    nodes: shuffled(design.nodes, dice),
    connectors: shuffled(design.connectors, dice),
  });
  const places = new Map(other.nodes.map(({ id, position }) => [id, position]));
  return tidy.nodes.flatMap(({ id, position }) => {
    const place = places.get(id);
    const isSame = place?.x === position.x && place.y === position.y;
    return isSame ? [] : [`${id} stands elsewhere when the array has another order`];
  });
}

function shuffled<T>(values: readonly T[], dice: Dice): readonly T[] {
  const keyed = values.map((value) => ({ value, key: dice.below(1_000_000) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value);
}

function xOf(graph: Graph, id: NodeId): number {
  return graph.nodes.get(id)?.position.x ?? Number.NaN;
}

function yOf(graph: Graph, id: NodeId): number {
  return graph.nodes.get(id)?.position.y ?? Number.NaN;
}
