import {
  type ReactFlowInstance,
  useStore as useFlow,
  useReactFlow,
  useStoreApi,
  type Viewport,
} from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { measureClipping } from '#domain/design/clipping.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { getBoxesToKeep, openAt, recentre, reveal } from '#features/builder/drawing/view.ts';
import type { CardNode, ConnectorEdge } from './canvas-elements.ts';

/**
 * Opens a program in a size that can be read, keeps what is selected in sight, and puts the program into the middle of
 * the room that a panel leaves or gives back.
 */
export function useReveal() {
  const { store } = useBuilder();
  const flow = useReactFlow<CardNode, ConnectorEdge>();
  const view = useStoreApi();
  const selection = useDesign((state) => state.selection);
  const width = useFlow((state) => state.width);
  const before = useRef({ width: 0, left: 0 });

  useEffect(() => {
    const { height, userSelectionActive, domNode } = view.getState();
    if (width === 0 || userSelectionActive) return;
    const { present } = store.getState();
    const graph = graphFor(present);
    const chosen = selection.flatMap((id) => graph.nodes.get(id) ?? []);
    const place = { width, left: domNode?.getBoundingClientRect().left ?? 0 };
    const { width: widthBefore, left: leftBefore } = before.current;
    before.current = place;
    const isResized = widthBefore !== 0 && widthBefore !== width;
    // What a palette to the left gives or takes moves the plane along with it: here it stays until it glides.
    const now = moved(flow.getViewport(), isResized ? leftBefore - place.left : 0);
    if (now.x !== flow.getViewport().x) void flow.setViewport(now);
    const centred = isResized
      ? recentre(now, { width, widthBefore }, [
          measureClipping({ nodes: present.nodes }),
          ...getBoxesToKeep(chosen, graph),
        ])
      : now;
    const after = reveal(centred, { width, height }, chosen);
    if (after.x !== now.x || after.y !== now.y) void flow.setViewport(after, { duration: calmDuration() });
  }, [selection, width, store, flow, view]);

  return (instance: ReactFlowInstance<CardNode, ConnectorEdge>) => {
    const { width, height } = view.getState();
    const { nodes } = store.getState().present;
    const start = nodes.find(({ type }) => type === 'start')?.position ?? { x: 0, y: 0 };
    void instance.setViewport(openAt({ width, height }, instance.getNodesBounds(instance.getNodes()), start));
  };
}

function moved({ x, y, zoom }: Viewport, by: number): Viewport {
  return { x: x + by, y, zoom };
}
