import { newNode, routesOf } from '#domain/nodes/registry.ts';
import { CARD, GAP, RANK_HEIGHT } from '#domain/program/card-size.ts';
import type {
  Connector,
  Design,
  NodeId,
  NodeType,
  Position,
  ProgramNode,
  Route,
} from '#domain/program/design.ts';
import { applyEdit, type DesignEdit } from '#domain/program/design-edits.ts';
import type { Onto } from '#domain/program/edits/add-nodes.ts';
import { editRefusalInWords } from '#domain/program/edits/edit-refusal.ts';
import { looseRoutes } from '#domain/program/graph.ts';
import { showToast } from '#ui/toaster.tsx';
import { graphFor } from './derived.ts';
import type { ConnectorKey } from './design-state.ts';
import type { DesignStore } from './design-store.ts';

export type BuilderActions = ReturnType<typeof createBuilderActions>;

export type AddableType = Exclude<NodeType, 'start'>;

/** What canvas, outline, palette and menus ask for, turned into edits. A refusal is told and changes nothing. */
export function createBuilderActions(store: DesignStore, newId: () => NodeId) {
  const present = () => store.getState().present;

  function edit(made: DesignEdit): boolean {
    const outcome = applyEdit(present(), made);
    if (!outcome.ok) {
      showToast({ text: editRefusalInWords(outcome.refusal), tone: 'danger' });
      return false;
    }
    store.dispatch({ type: 'edited', edit: made });
    return true;
  }

  function add(type: AddableType, onto: Onto | null, position: Position): NodeId {
    const id = newId();
    edit({ type: 'addNode', node: newNode(type, id, position), onto });
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: id, focus: null } });
    return id;
  }

  return {
    edit,
    /** Hung on a loose end, or put into the connector that is there. */
    addOnto: (type: AddableType, onto: Onto) => add(type, onto, placeBelow(present(), onto)),
    addLoose: (type: AddableType, position: Position) => add(type, null, position),
    /** After the node that is selected, on its first loose end; else at the first loose end of the flow. */
    addSomewhere: (type: AddableType, after: NodeId | null) => {
      const onto = nextOnto(present(), after);
      if (onto) return add(type, onto, placeBelow(present(), onto));
      return add(type, null, freePlace(present()));
    },
    connect: (connector: Connector) => {
      const isTaken = present().connectors.some(
        ({ from, route }) => from === connector.from && route === connector.route,
      );
      return edit({ type: isTaken ? 'reroute' : 'connect', ...connector });
    },
    disconnect: ({ from, route }: ConnectorKey) => edit({ type: 'disconnect', from, route }),
    remove: (nodeIds: readonly NodeId[]) => {
      const start = present().nodes.find(({ type }) => type === 'start')?.id;
      // With everything selected, Start is not meant.
      const deletable = nodeIds.length > 1 ? nodeIds.filter((id) => id !== start) : nodeIds;
      return deletable.length > 0 && edit({ type: 'deleteNodes', nodeIds: deletable });
    },
    duplicate: (nodeId: NodeId) => edit({ type: 'duplicateNode', nodeId, newId: newId() }),
    move: (positions: readonly { readonly nodeId: NodeId; readonly position: Position }[]) =>
      positions.length > 0 && edit({ type: 'moveNodes', positions }),
    swap: (nodeId: NodeId) => edit({ type: 'swapBranches', nodeId }),
    tidy: () => edit({ type: 'tidyUp' }),
  };
}

/** One rank below. */
function placeBelow(design: Design, { from, route }: Onto): Position {
  const graph = graphFor(design);
  const source = graph.nodes.get(from);
  if (!source) return { x: 0, y: 0 };
  const former = design.connectors.find((connector) => connector.from === from && connector.route === route);
  const target = former && graph.nodes.get(former.to);
  const y = source.position.y + RANK_HEIGHT;
  // Into a connector that leads straight down or into a branch of its own, the new card stands in the target's column.
  if (target && target.position.y > source.position.y) return { x: target.position.x, y };
  return { x: source.position.x + sideOf(source, route), y };
}

/** Branches spread out to either side of the middle. */
function sideOf(source: ProgramNode, route: Route): number {
  const routes = routesOf(source);
  return (routes.indexOf(route) - (routes.length - 1) / 2) * (CARD.width + GAP.betweenCards);
}

function nextOnto(design: Design, after: NodeId | null): Onto | null {
  const graph = graphFor(design);
  const node = after === null ? undefined : graph.nodes.get(after);
  const chosen = node && (looseRoutes(graph, node)[0] ?? routesOf(node)[0]);
  if (node && chosen) return { from: node.id, route: chosen };
  for (const each of design.nodes) {
    const [route] = looseRoutes(graph, each);
    if (route) return { from: each.id, route };
  }
  return null;
}

/** Right of everything, on the height of the first card. */
function freePlace(design: Design): Position {
  const right = Math.max(
    0,
    ...design.nodes.map(({ position }) => position.x + CARD.width + GAP.betweenCards),
  );
  return { x: right, y: Math.min(...design.nodes.map(({ position }) => position.y)) };
}
