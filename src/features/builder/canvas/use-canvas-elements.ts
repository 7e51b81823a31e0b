import type { NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#domain/ids.ts';
import type { Position } from '#domain/nodes/node.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { cardHeight } from '#features/builder/drawing/card-size.ts';
import { focusFirst, nodeIdAround } from '#features/builder/steps/node-element.ts';
import { type CardNode, createCards, createEdges } from './canvas-elements.ts';

type Dragged = ReadonlyMap<NodeId, Position>;
const NOTHING: Dragged = new Map();

/** The design as React Flow draws it. A drag lives here until it ends; then it is one edit, unless Escape took it back. */
export function useCanvasElements() {
  const { store, canvas, actions, words, hasFigures } = useBuilder();
  const design = useDesign((state) => state.present);
  const selection = useDesign((state) => state.selection);
  const connector = useDesign((state) => state.selectedConnector);
  const [dragged, setDragged] = useState(NOTHING);
  const isTakenBack = useRef(false);
  const [makeCards] = useState(createCards);
  const [makeEdges] = useState(createEdges);
  const height = cardHeight({ hasFigures });

  const cards = useMemo(() => {
    const chosen = new Set(selection);
    return makeCards(design.nodes, (node) => ({
      height,
      selected: chosen.has(node.id),
      place: dragged.get(node.id) ?? node.position,
    }));
  }, [makeCards, design, selection, dragged, height]);
  const edges = useMemo(
    () => makeEdges(design, height, connector, words),
    [makeEdges, design, height, connector, words],
  );

  const isDragging = dragged !== NOTHING;
  useEffect(() => {
    if (!isDragging) return;
    const takeBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It takes back the drag alone: the selection and the panel stay.
      event.stopPropagation();
      isTakenBack.current = true;
      setDragged(NOTHING);
      canvas.setState({ insertInto: null, hovered: null });
    };
    window.addEventListener('keydown', takeBack, true);
    return () => window.removeEventListener('keydown', takeBack, true);
  }, [isDragging, canvas]);

  const onNodesChange = (changes: readonly NodeChange<CardNode>[]) => {
    const moving = changes.filter((change) => change.type === 'position');
    if (moving.length > 0) setDragged(drag(moving));
    const chosen = selectionAfter(store.getState().selection, changes);
    if (!chosen) return;
    store.dispatch({ type: 'selected', nodeIds: chosen });
    // A card taken out of the selection by pointer has the focus: keys would go on meaning it.
    const focused = nodeIdAround(document.activeElement);
    if (focused !== null && !chosen.includes(focused)) focusFirst(chosen);
  };

  function drag(moving: readonly Extract<NodeChange<CardNode>, { type: 'position' }>[]): Dragged {
    const next = new Map(dragged);
    for (const { id, position } of moving) if (position) next.set(id as NodeId, rounded(position));
    const isOver = !moving.some((change) => change.dragging === true);
    const isKept = !isTakenBack.current;
    if (isOver) isTakenBack.current = false;
    if (!isKept) {
      canvas.setState({ insertInto: null, hovered: null });
      return NOTHING;
    }
    if (!isOver) return next;
    drop(next);
    return NOTHING;
  }

  function drop(moved: Dragged): void {
    const { insertInto } = canvas.getState();
    const [[nodeId, position] = []] = moved;
    if (insertInto) canvas.setState({ insertInto: null, hovered: null });
    if (insertInto && nodeId !== undefined && position && moved.size === 1)
      actions.insert(nodeId, insertInto, position);
    else actions.move([...moved].map(([id, place]) => ({ nodeId: id, position: place })));
  }

  return { cards, edges, isDragging, onNodesChange };
}

/** What is selected after React Flow's changes, or null when they say nothing of it. */
function selectionAfter(
  before: readonly NodeId[],
  changes: readonly NodeChange<CardNode>[],
): readonly NodeId[] | null {
  const selecting = changes.filter((change) => change.type === 'select');
  if (selecting.length === 0) return null;
  const chosen = new Set(before);
  for (const { id, selected } of selecting) {
    if (selected) chosen.add(id as NodeId);
    else chosen.delete(id as NodeId);
  }
  return [...chosen];
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}
