import { useRef } from 'react';
import { isInsertable } from '#domain/edits/add-nodes.ts';
import type { NodeId } from '#domain/ids.ts';
import { wayKey } from '#domain/layout/ways.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import type { CardNode } from './canvas-elements.ts';
import { connectorAt } from './under-pointer.ts';

/** A loose step that is dragged over a connector lights it up; let go there, it is put into it. */
export function useInsertByDrag() {
  const { store, canvas } = useBuilder();
  const isFitting = useRef(false);

  const onNodeDragStart = (_event: unknown, { id }: CardNode, dragged: readonly CardNode[]) => {
    isFitting.current = dragged.length === 1 && isInsertable(store.getState().present, id as NodeId);
  };
  const onNodeDrag = (event: MouseEvent | TouchEvent, { id }: CardNode) => {
    if (!isFitting.current) return;
    const point = 'touches' in event ? event.touches[0] : event;
    const found = point ? connectorAt(point) : null;
    const insertInto = found && found.from !== id ? found : null;
    const hovered = insertInto && wayKey(insertInto);
    if (canvas.getState().hovered !== hovered || canvas.getState().insertInto !== insertInto)
      canvas.setState({ hovered, insertInto });
  };
  return { onNodeDragStart, onNodeDrag };
}
