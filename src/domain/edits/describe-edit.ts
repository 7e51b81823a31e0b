import type { Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { getNodeTitle, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { formatCount } from '#domain/words/numbers.ts';
import type { DesignEdit } from './design-edits.ts';

/** What an edit does to the design it is about to change, to stand after "Undo": "delete Send email". */
export function describeEdit(edit: DesignEdit, design: Design): string {
  switch (edit.type) {
    case 'addNode':
      return `add ${getNodeTitle(edit.node)}`;
    case 'insertNode':
      return `insert ${nameIn(design, edit.nodeId)}`;
    case 'connect':
      return `connect ${describeWay(design, edit)} to ${nameIn(design, edit.to)}`;
    case 'reroute':
      return `reconnect ${describeWay(design, edit)} to ${nameIn(design, edit.to)}`;
    case 'disconnect':
      return `disconnect ${describeWay(design, edit)}`;
    case 'moveNodes':
      return `move ${namesIn(
        design,
        edit.positions.map(({ nodeId }) => nodeId),
      )}`;
    case 'deleteNodes':
      return `${edit.isCut === true ? 'cut' : 'delete'} ${namesIn(design, edit.nodeIds)}`;
    case 'duplicateNode':
      return `duplicate ${nameIn(design, edit.nodeId)}`;
    case 'pasteNodes':
      return `${edit.isDuplicate === true ? 'duplicate' : 'paste'} ${formatCount(edit.nodes.length, 'step')}`;
    case 'changeSettings':
      return `change ${nameIn(design, edit.nodeId)}`;
    case 'swapBranches':
      return `swap branches of ${nameIn(design, edit.nodeId)}`;
    case 'moveInFlow':
      return `move ${nameIn(design, edit.nodeId)} ${edit.direction}`;
    case 'setExitConditions':
      return 'change exit conditions';
    case 'tidyUp':
      return 'tidy up';
  }
}

function describeWay(design: Design, { from, route }: { from: NodeId; route: Route }): string {
  const node = design.nodes.find(({ id }) => id === from);
  if (!node || listRoutes(node).length < 2) return nameIn(design, from);
  return `${getNodeTitle(node)} (${getRouteLabel(node, route)})`;
}

function namesIn(design: Design, ids: readonly NodeId[]): string {
  const [only] = ids;
  return only !== undefined && ids.length === 1 ? nameIn(design, only) : formatCount(ids.length, 'step');
}

function nameIn(design: Design, id: NodeId): string {
  const node = design.nodes.find((each) => each.id === id);
  return node ? getNodeTitle(node) : 'step';
}
