import { CARD } from '#domain/design/card-size.ts';
import { type Clipping, measureClipping, placeClipping, takeClipping } from '#domain/design/clipping.ts';
import type { Connector } from '#domain/design/design.ts';
import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import { applyEdit, type DesignEdit } from '#domain/edits/design-edits.ts';
import { describeEditRefusal } from '#domain/edits/edit-refusal.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { NodeType, Position } from '#domain/nodes/node.ts';
import { createNode } from '#domain/nodes/registry.ts';
import { fitLabelSize } from '#domain/nodes/text-label.ts';
import { showToast } from '#ui/toaster.tsx';
import type { ContactChoices } from './design-document.ts';
import type { ConnectorKey } from './design-state.ts';
import type { DesignStore } from './design-store.ts';
import { findInsertionPointAfter, findPlaceRightOf, freePlace, placeBelow, placeBeside } from './places.ts';

export type BuilderActions = ReturnType<typeof createBuilderActions>;

export type AddableType = Exclude<NodeType, 'start'>;

/** What canvas, outline, palette and menus ask for, turned into edits. A refusal is told and changes nothing. */
export function createBuilderActions(store: DesignStore, newId: () => NodeId) {
  const present = () => store.getState().present;

  function edit(made: DesignEdit, contactChoices?: ContactChoices): boolean {
    const outcome = applyEdit(present(), made);
    if (!outcome.ok) {
      showToast({ text: describeEditRefusal(outcome.refusal), tone: 'danger' });
      return false;
    }
    store.dispatch({ type: 'edited', edit: made, contactChoices });
    return true;
  }

  function add(type: AddableType, onto: InsertionPoint | null, position: Position): NodeId {
    const id = newId();
    edit({ type: 'addNode', node: createNode(type, id, position), onto });
    store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: id, focus: null } });
    return id;
  }

  return {
    edit,
    /** Hung on a loose end, or put into the connector that is there. */
    addOnto: (type: AddableType, onto: InsertionPoint) => add(type, onto, placeBelow(present(), onto)),
    addLoose: (type: AddableType, position: Position) => add(type, null, position),
    /** After the node that is selected, on its first loose end; else at the first loose end of the flow. */
    addSomewhere: (type: AddableType, after: NodeId | null) => {
      if (isAnnotation({ type })) return add(type, null, placeBeside(present(), after, CARD));
      const onto = findInsertionPointAfter(present(), after);
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
    remove: (nodeIds: readonly NodeId[], contactChoices?: ContactChoices) => {
      const start = present().nodes.find(({ type }) => type === 'start')?.id;
      // With everything selected, Start is not meant.
      const deletable = nodeIds.length > 1 ? nodeIds.filter((id) => id !== start) : nodeIds;
      return deletable.length > 0 && edit({ type: 'deleteNodes', nodeIds: deletable }, contactChoices);
    },
    cut: (nodeIds: readonly NodeId[]) => {
      const { nodes } = takeClipping(present(), nodeIds);
      return (
        nodes.length > 0 && edit({ type: 'deleteNodes', nodeIds: nodes.map(({ id }) => id), isCut: true })
      );
    },
    /** Beside the selected node; says whether it was done. */
    paste: (clipping: Clipping) => {
      const { selection } = store.getState();
      const corner = placeBeside(present(), selection[0] ?? null, measureClipping(clipping));
      return edit({ type: 'pasteNodes', ...placeClipping(clipping, corner, newId) });
    },
    duplicate: (nodeId: NodeId) => edit({ type: 'duplicateNode', nodeId, newId: newId() }),
    /** One node without its connectors, several with those among them. Start is left out. */
    duplicateAll: (nodeIds: readonly NodeId[]) => {
      const clipping = takeClipping(present(), nodeIds);
      const [only] = clipping.nodes;
      if (!only) return false;
      if (nodeIds.length === 1) return edit({ type: 'duplicateNode', nodeId: only.id, newId: newId() });
      const corner = findPlaceRightOf(present(), measureClipping(clipping));
      return edit({ type: 'pasteNodes', ...placeClipping(clipping, corner, newId), isDuplicate: true });
    },
    move: (positions: readonly { readonly nodeId: NodeId; readonly position: Position }[]) =>
      positions.length > 0 && edit({ type: 'moveNodes', positions }),
    /** A loose node that was dropped on a connector. */
    insert: (nodeId: NodeId, onto: InsertionPoint, position: Position) =>
      edit({ type: 'insertNode', nodeId, onto, position }),
    resizeLabel: (nodeId: NodeId, size: { readonly width: number; readonly height: number }) => {
      const node = present().nodes.find(({ id }) => id === nodeId);
      if (node?.type !== 'textLabel') return false;
      const fitting = fitLabelSize(size);
      const { width, height } = node.settings;
      if (fitting.width === width && fitting.height === height) return false;
      const settings = { ...node.settings, ...fitting };
      return edit({ type: 'changeSettings', nodeId, nodeType: 'textLabel', settings });
    },
    swap: (nodeId: NodeId) => edit({ type: 'swapBranches', nodeId }),
    moveInFlow: (nodeId: NodeId, direction: 'up' | 'down') => edit({ type: 'moveInFlow', nodeId, direction }),
    /** Why the step can't move that way, or null. */
    whyNotMoved: (nodeId: NodeId, direction: 'up' | 'down') => {
      const outcome = applyEdit(present(), { type: 'moveInFlow', nodeId, direction });
      return outcome.ok ? null : describeEditRefusal(outcome.refusal);
    },
    tidy: () => edit({ type: 'tidyUp' }),
  };
}
