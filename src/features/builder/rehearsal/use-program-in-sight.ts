import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { fitInView } from '#features/builder/drawing/fit-in-view.ts';

/** What comes beside the canvas takes room from it: what stood in its middle would be at its edge, or covered. */
export function useProgramInSight(): void {
  const flow = useReactFlow();
  useEffect(() => {
    // The canvas knows its new width with the frame after the next.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => fitInView(flow));
    });
    return () => cancelAnimationFrame(frame);
  }, [flow]);
}
