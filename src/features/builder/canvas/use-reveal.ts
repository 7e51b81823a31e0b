import { type ReactFlowInstance, useStore as useFlow, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { measureClipping } from '#domain/design/clipping.ts';
import type { Position } from '#domain/nodes/node.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { CARD_WIDTH, cardHeight, cardSize } from '#features/builder/drawing/card-size.ts';
import type { CardNode, ConnectorEdge } from './canvas-elements.ts';

const MARGIN = 48;
/** Smaller than this a whole program can't be read: then its start is shown instead. */
const READABLE = 0.6;

/** Shows the whole program at first if it can be read, else its start; afterwards keeps what is selected in sight. */
export function useReveal() {
  const { store, hasFigures } = useBuilder();
  const flow = useReactFlow<CardNode, ConnectorEdge>();
  const view = useStoreApi();
  const selection = useDesign((state) => state.selection);
  // An open panel takes room away: what was in sight may lie under it now.
  const width = useFlow((state) => state.width);

  useEffect(() => {
    const { nodes } = graphFor(store.getState().present);
    const chosen = selection.flatMap((id) => nodes.get(id) ?? []);
    const [node] = chosen;
    const { height, userSelectionActive } = view.getState();
    if (!node || width === 0 || userSelectionActive) return;
    const { x, y, zoom } = flow.getViewport();
    const whole = measureClipping({ nodes: chosen });
    const fits = whole.width * zoom <= width - 2 * MARGIN && whole.height * zoom <= height - 2 * MARGIN;
    const box = fits ? whole : { ...node.position, ...cardSize(node, cardHeight({ hasFigures })) };
    const moved = {
      x: x + shift(box.x * zoom + x, box.width * zoom, width),
      y: y + shift(box.y * zoom + y, box.height * zoom, height),
    };
    if (moved.x !== x || moved.y !== y)
      void flow.setViewport({ ...moved, zoom }, { duration: calmDuration() });
  }, [selection, width, store, flow, view, hasFigures]);

  return (instance: ReactFlowInstance<CardNode, ConnectorEdge>) => {
    const { width, height } = view.getState();
    const bounds = instance.getNodesBounds(instance.getNodes());
    const fitting = Math.min(1, (width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height);
    // Down to a round figure.
    const zoom = Math.floor(fitting * 20) / 20;
    const start = store.getState().present.nodes.find(({ type }) => type === 'start')?.position ?? {
      x: 0,
      y: 0,
    };
    void instance.setViewport(zoom >= READABLE ? centred(bounds, zoom, width) : atStart(start, width));
  };
}

function centred(bounds: { x: number; y: number; width: number }, zoom: number, width: number) {
  return { x: width / 2 - (bounds.x + bounds.width / 2) * zoom, y: MARGIN - bounds.y * zoom, zoom };
}

function atStart({ x, y }: Position, width: number) {
  const zoom = 0.8;
  return { x: width / 2 - (x + CARD_WIDTH / 2) * zoom, y: MARGIN - y * zoom, zoom };
}

/** By how much to move so that a stretch lies within the window; 0 when it does already. A longer one is centred. */
function shift(start: number, length: number, window: number): number {
  if (length > window - 2 * MARGIN) return (window - length) / 2 - start;
  if (start < MARGIN) return MARGIN - start;
  const end = start + length;
  return end > window - MARGIN ? window - MARGIN - end : 0;
}
