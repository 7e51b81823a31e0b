import type { useReactFlow } from '@xyflow/react';
import type { NodeId } from '#domain/ids.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { calmDuration } from '#features/builder/drawing/calm-duration.ts';
import { nodeElementId } from '#features/builder/steps/node-element.ts';
import { searchableSteps } from './searchable-steps.ts';
import { findSteps } from './step-query.ts';

type Flow = ReturnType<typeof useReactFlow>;

/** Smaller than this a card can't be read. */
const READABLE = 0.6;

export function foundIn({ store, words, checks }: Builder, query: string): readonly NodeId[] {
  return findSteps(query, searchableSteps(store.getState().present, words, checks));
}

/** Selects the next or the previous step found, counted from the selected one, and brings it into view. */
export function walkFound(builder: Builder, flow: Flow, step: 1 | -1): void {
  const found = foundIn(builder, builder.canvas.getState().search?.query ?? '');
  const [selected] = builder.store.getState().selection;
  const at = selected === undefined ? -1 : found.indexOf(selected);
  const next = at < 0 ? (step > 0 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
  showFound(builder, flow, found[next]);
}

export function showFound({ store }: Builder, flow: Flow, nodeId: NodeId | undefined): void {
  if (nodeId === undefined) return;
  store.dispatch({ type: 'selected', nodeIds: [nodeId] });
  // After the canvas has done what it does whenever a step is selected: here it comes to the middle, clear of the box.
  requestAnimationFrame(() => {
    document.getElementById(nodeElementId(nodeId))?.scrollIntoView?.({ block: 'center' });
    if (!flow.viewportInitialized) return;
    const zoom = Math.max(flow.getZoom(), READABLE);
    void flow.fitView({ nodes: [{ id: nodeId }], minZoom: zoom, maxZoom: zoom, duration: calmDuration() });
  });
}
