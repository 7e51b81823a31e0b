import type { Connector, Design, ExitCondition } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { NodeType, Position, ProgramNode, SettingsByType } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { addNode, duplicateNode, type InsertionPoint, insertNode, pasteNodes } from './add-nodes.ts';
import { connect, disconnect, swapBranches } from './connect.ts';
import { deleteNodes } from './delete-nodes.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { type MoveInFlow, moveInFlow } from './move-in-flow.ts';

/** New settings for a node of the type that they belong to. */
export type SettingsChange = {
  [T in NodeType]: {
    readonly type: 'changeSettings';
    readonly nodeId: NodeId;
    readonly nodeType: T;
    readonly settings: SettingsByType[T];
  };
}[NodeType];

/** Everything a marketer can do to a design, as data: applied, named for undo, sent nowhere. */
export type DesignEdit =
  | { readonly type: 'addNode'; readonly node: ProgramNode; readonly onto: InsertionPoint | null }
  /** A loose node is put into a connector, or hung on a loose end, where it is let go. */
  | {
      readonly type: 'insertNode';
      readonly nodeId: NodeId;
      readonly onto: InsertionPoint;
      readonly position: Position;
    }
  | ({ readonly type: 'connect' } & Connector)
  | { readonly type: 'disconnect'; readonly from: NodeId; readonly route: Route }
  | ({ readonly type: 'reroute' } & Connector)
  | {
      readonly type: 'moveNodes';
      readonly positions: readonly { readonly nodeId: NodeId; readonly position: Position }[];
    }
  | { readonly type: 'deleteNodes'; readonly nodeIds: readonly NodeId[]; readonly isCut?: boolean }
  | {
      readonly type: 'duplicateNode';
      readonly nodeId: NodeId;
      readonly newId: NodeId;
      readonly position?: Position;
    }
  | {
      readonly type: 'pasteNodes';
      readonly nodes: readonly ProgramNode[];
      readonly connectors: readonly Connector[];
      /** Of steps of this very program. */
      readonly isDuplicate?: boolean;
    }
  | SettingsChange
  | { readonly type: 'swapBranches'; readonly nodeId: NodeId }
  | ({ readonly type: 'moveInFlow' } & MoveInFlow)
  | { readonly type: 'setExitConditions'; readonly exitConditions: readonly ExitCondition[] }
  | { readonly type: 'tidyUp' };

/**
 * The design after an edit, or why it can't be made. [D3] Ids of new nodes come from the caller and must never have been
 * used in the program: contacts who wait know their node by its id.
 */
export function applyEdit(design: Design, edit: DesignEdit): Result<Design, EditRefusal> {
  switch (edit.type) {
    case 'addNode':
      return addNode(design, edit.node, edit.onto);
    case 'insertNode':
      return insertNode(design, edit);
    case 'connect':
    case 'reroute':
      return connect(design, { from: edit.from, route: edit.route, to: edit.to });
    case 'disconnect':
      return accepted(disconnect(design, edit));
    case 'moveNodes':
      return accepted(moved(design, edit.positions));
    case 'deleteNodes':
      return deleteNodes(design, edit.nodeIds);
    case 'duplicateNode':
      return duplicateNode(design, { nodeId: edit.nodeId, newId: edit.newId, position: edit.position });
    case 'pasteNodes':
      return pasteNodes(design, edit);
    case 'changeSettings':
      return settingsChanged(design, edit);
    case 'swapBranches':
      return accepted(swapBranches(design, edit.nodeId));
    case 'moveInFlow':
      return moveInFlow(design, edit);
    case 'setExitConditions':
      return accepted({ ...design, exitConditions: edit.exitConditions });
    case 'tidyUp':
      return accepted(tidyUp(design));
  }
}

function moved(
  design: Design,
  positions: readonly { readonly nodeId: NodeId; readonly position: Position }[],
): Design {
  const byId = new Map(positions.map(({ nodeId, position }) => [nodeId, position]));
  return {
    ...design,
    nodes: design.nodes.map((node) => ({ ...node, position: byId.get(node.id) ?? node.position })),
  };
}

/** [D40] A way out that the node no longer has takes its connector with it: a condition removed from a multi decision. */
function stillThere(connectors: Design['connectors'], node: ProgramNode): Design['connectors'] {
  const routes = listRoutes(node);
  const isGone = ({ from, route }: Connector) => from === node.id && !routes.includes(route);
  return connectors.some(isGone) ? connectors.filter((connector) => !isGone(connector)) : connectors;
}

function settingsChanged(design: Design, change: SettingsChange): Result<Design, EditRefusal> {
  const node = design.nodes.find(({ id }) => id === change.nodeId);
  if (!node) return refused({ kind: 'unknownNode', nodeId: change.nodeId });
  if (node.type !== change.nodeType) return refused({ kind: 'otherType', nodeId: change.nodeId });
  // Type and settings come from one change, so they belong together.
  const next = { ...node, settings: change.settings } as ProgramNode;
  const nodes = design.nodes.map((other) => (other.id === node.id ? next : other));
  return accepted({ ...design, nodes, connectors: stillThere(design.connectors, next) });
}
