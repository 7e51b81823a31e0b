import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { listLooseRoutes } from '#domain/design/graph.ts';
import type { InsertionPoint } from '#domain/edits/add-nodes.ts';
import type { NodeId } from '#domain/ids.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { CARD_WIDTH } from '#features/builder/drawing/card-size.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { draggedType } from './drag-type.ts';
import { connectorAt, parseInsertionPoint } from './under-pointer.ts';

/** Dropping a step from the palette: on a connector, on a loose end, on a card, or anywhere. */
export function useDrop() {
  const { store, canvas, actions, isEditable } = useBuilder();
  const { screenToFlowPosition } = useReactFlow();

  const onDragOver = (event: DragEvent) => {
    if (!isEditable || draggedType(event.dataTransfer) === null) return;
    event.preventDefault();
    const connector = connectorAt(event);
    const hovered = connector && `${connector.from}:${connector.route}`;
    if (canvas.getState().hovered !== hovered) canvas.setState({ hovered });
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    if (canvas.getState().hovered !== null) canvas.setState({ hovered: null });
  };
  const onDrop = (event: DragEvent) => {
    const type = draggedType(event.dataTransfer);
    if (!isEditable || type === null) return;
    event.preventDefault();
    canvas.setState({ hovered: null });
    const onto = isAnnotation({ type }) ? null : (connectorAt(event) ?? looseEndUnder(event));
    if (onto) {
      focusNode(actions.addOnto(type, onto));
      return;
    }
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    focusNode(actions.addLoose(type, { x: Math.round(x - CARD_WIDTH / 2), y: Math.round(y - 30) }));
  };
  return { onDragOver, onDragLeave, onDrop };

  function looseEndUnder(event: DragEvent): InsertionPoint | null {
    const elements = document.elementsFromPoint(event.clientX, event.clientY);
    const end = elements
      .map((element) => element.closest('[data-onto]')?.getAttribute('data-onto'))
      .find(Boolean);
    if (end) return parseInsertionPoint(end);
    const card = elements
      .map((element) => element.closest('.react-flow__node')?.getAttribute('data-id'))
      .find(Boolean);
    const graph = graphFor(store.getState().present);
    const node = card ? graph.nodes.get(card as NodeId) : undefined;
    const route = node && listLooseRoutes(graph, node)[0];
    return node && route ? { from: node.id, route } : null;
  }
}
