import type { ReactFlowInstance } from '@xyflow/react';
import { calmDuration } from './calm-duration.ts';
import { MARGIN } from './view.ts';

/** From here on only what is in sight is drawn. */
export const MANY_NODES = 150;
/** Where the view bar stands no card may lie. */
const PADDING = { x: `${MARGIN.side}px`, top: `${MARGIN.top}px`, bottom: `${MARGIN.bottom}px` } as const;

/**
 * Shows the whole program. A large one at once: on a slow way there its cards would be drawn in full by the hundred, to be
 * drawn again as they are from afar.
 */
export function fitInView(flow: Pick<ReactFlowInstance, 'fitView' | 'getNodes'>): void {
  const isLarge = flow.getNodes().length > MANY_NODES;
  void flow.fitView({ duration: isLarge ? 0 : calmDuration(), maxZoom: 1, padding: PADDING });
}
