import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import { createGraph, findReachable } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Position, ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { addConnector, checkConnector, isSameRoute } from './connect.ts';
import type { EditRefusal } from './edit-refusal.ts';

/** The way out of a node that a new one is hung on: a loose end, or a connector that it is put into. */
export type InsertionPoint = { readonly from: NodeId; readonly route: Route };

/** [D1] A new node stands alone, or is hung on a way out. [D2] Put into a connector, it goes on to where that led. */
export function addNode(
  design: Design,
  node: ProgramNode,
  onto: InsertionPoint | null,
): Result<Design, EditRefusal> {
  const refusal = newNodeRefusal(design, node);
  if (refusal) return refused(refusal);
  const added: Design = { ...design, nodes: [...design.nodes, node] };
  if (!onto) return accepted(added);
  const connector: Connector = { ...onto, to: node.id };
  const unfit = checkConnector(added, connector);
  if (unfit) return refused(unfit);
  const former = design.connectors.find((other) => isSameRoute(other, onto));
  const hung = addConnector(added, connector);
  return accepted(former ? ledOn(hung, node, former.to) : hung);
}

/** [D17] Whether a node can be put into the flow where it is dropped: nothing leads to it yet, and it has a way on or is an End. */
export function isInsertable({ nodes, connectors }: Design, nodeId: NodeId): boolean {
  const node = nodes.find(({ id }) => id === nodeId);
  if (!node || node.type === 'start' || isAnnotation(node)) return false;
  if (connectors.some(({ to }) => to === nodeId)) return false;
  return listRoutes(node).length === 0 || findLooseRoute(connectors, node) !== undefined;
}

export function insertNode(
  design: Design,
  { nodeId, onto, position }: { nodeId: NodeId; onto: InsertionPoint; position: Position },
): Result<Design, EditRefusal> {
  const node = design.nodes.find(({ id }) => id === nodeId);
  if (!node) return refused({ kind: 'unknownNode', nodeId });
  const placed = { ...node, position };
  const moved = { ...design, nodes: design.nodes.map((other) => (other.id === nodeId ? placed : other)) };
  if (!isInsertable(design, nodeId)) return accepted(moved);
  const unfit = checkConnector(moved, { ...onto, to: nodeId });
  if (unfit) return refused(unfit);
  const former = design.connectors.find((other) => isSameRoute(other, onto));
  const hung = addConnector(moved, { ...onto, to: nodeId });
  const route = findLooseRoute(design.connectors, node);
  if (!former || route === undefined) return accepted(hung);
  const led = addConnector(hung, { from: nodeId, route, to: former.to });
  return accepted(withRoomBelow(led, placed, former.to));
}

function findLooseRoute(connectors: Design['connectors'], node: ProgramNode): Route | undefined {
  return listRoutes(node).find(
    (route) => !connectors.some((other) => isSameRoute(other, { from: node.id, route })),
  );
}

/** [D7] Settings and position, but no connectors. */
export function duplicateNode(
  design: Design,
  { nodeId, newId, position }: { nodeId: NodeId; newId: NodeId; position: Position | undefined },
): Result<Design, EditRefusal> {
  const original = design.nodes.find((node) => node.id === nodeId);
  if (!original) return refused({ kind: 'unknownNode', nodeId });
  const beside = { x: original.position.x + CARD.width + GAP.betweenCards, y: original.position.y };
  return addNode(design, { ...original, id: newId, position: position ?? beside }, null);
}

/** [D9] Several nodes at once with the connectors among them, as from the clipboard. */
export function pasteNodes(
  design: Design,
  pasted: { readonly nodes: readonly ProgramNode[]; readonly connectors: readonly Connector[] },
): Result<Design, EditRefusal> {
  const start: Result<Design, EditRefusal> = accepted(design);
  const withNodes = pasted.nodes.reduce<Result<Design, EditRefusal>>(
    (result, node) => (result.ok ? addNode(result.value, node, null) : result),
    start,
  );
  if (!withNodes.ok) return withNodes;
  const unfit = pasted.connectors.map((each) => checkConnector(withNodes.value, each)).find(Boolean);
  return unfit ? refused(unfit) : accepted(pasted.connectors.reduce(addConnector, withNodes.value));
}

function newNodeRefusal(design: Design, node: ProgramNode): EditRefusal | null {
  if (node.type === 'start') return { kind: 'startIsFixed' };
  const isTaken = design.nodes.some(({ id }) => id === node.id);
  return isTaken ? { kind: 'idTaken', nodeId: node.id } : null;
}

/** An End has no way on: what the connector led to is left loose. */
function ledOn(design: Design, node: ProgramNode, to: NodeId): Design {
  const route = listRoutes(node)[0];
  if (route === undefined) return design;
  return withRoomBelow(addConnector(design, { from: node.id, route, to }), node, to);
}

/** Moves what comes after the new node down by what is missing, so that no card is covered. */
function withRoomBelow(design: Design, node: ProgramNode, to: NodeId): Design {
  const below = findReachable(createGraph(design), [to]);
  const top = design.nodes.find(({ id }) => id === to)?.position.y ?? 0;
  const missing = node.position.y + CARD.height + GAP.betweenRanks - top;
  // In a loop the next node may stand above: then nothing is in the way.
  if (missing <= 0 || top < node.position.y - CARD.height) return design;
  const nodes = design.nodes.map((other) => {
    const isMoved = other.id !== node.id && below.has(other.id) && other.position.y >= top;
    return isMoved ? { ...other, position: { x: other.position.x, y: other.position.y + missing } } : other;
  });
  return { ...design, nodes };
}
