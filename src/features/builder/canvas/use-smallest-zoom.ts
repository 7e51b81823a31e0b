import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { measureClipping } from '#domain/design/clipping.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { getSmallestZoom } from '#features/builder/drawing/view.ts';

/** How far out the canvas can be zoomed: until the whole program is in sight. */
export function useSmallestZoom(): number {
  const nodes = useDesign((state) => state.present.nodes);
  const program = useMemo(() => measureClipping({ nodes }), [nodes]);
  return useStore(({ width, height }) => getSmallestZoom({ width, height }, program));
}
