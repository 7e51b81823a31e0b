import type { KeyboardEvent } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { LABEL_WORDS } from '#features/builder/steps/label-words.ts';
import { focusFirst, nodeIdAround } from '#features/builder/steps/node-element.ts';
import { extended } from '#features/builder/steps/selecting.ts';
import { announce } from '#ui/live-region.tsx';
import { type Step, stepOfKey, walkFrom } from './walk.ts';

const NUDGE = 24;
const NUDGES: Readonly<Partial<Record<Step, { x: number; y: number }>>> = {
  up: { x: 0, y: -NUDGE },
  down: { x: 0, y: NUDGE },
  left: { x: -NUDGE, y: 0 },
  right: { x: NUDGE, y: 0 },
};

/**
 * How the keys walk along the canvas: arrows go from step to step; with Shift they select what they pass, with Ctrl they
 * move what is selected, with both they size a text label. What is done with steps is a command.
 */
export function useCanvasKeys() {
  const { store, actions, isEditable } = useBuilder();

  return (event: KeyboardEvent<HTMLElement>) => {
    if (!isMeant(event)) return;
    const { selection, present } = store.getState();
    if (event.key === 'Escape') return escape(selection);
    const step = stepOfKey(event.key);
    const current =
      nodeIdAround(document.activeElement) ??
      selection[0] ??
      present.nodes.find(({ type }) => type === 'start')?.id;
    if (!step || current === undefined || event.altKey) return;
    event.preventDefault();
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.shiftKey) resize(current, step);
    else if (isCommand) nudge(selection, step);
    else walk(current, step, event.shiftKey);
  };

  function walk(from: NodeId, step: Step, isExtending: boolean): void {
    const { present, selection } = store.getState();
    const to = walkFrom(from, step, present, graphFor(present));
    if (to === null) return;
    const nodeIds = isExtending ? extended(selection.length > 0 ? selection : [from], to) : [to];
    store.dispatch({ type: 'selected', nodeIds });
    if (isExtending) announce(WORDS.canvas.selected(nodeIds.length));
    focusFirst(nodeIds);
  }

  /** First what is more than one, then the panel. */
  function escape(selection: readonly NodeId[]): void {
    if (selection.length > 1) store.dispatch({ type: 'selected', nodeIds: selection.slice(0, 1) });
    else store.dispatch({ type: 'panelClosed' });
  }

  function nudge(selection: readonly NodeId[], step: Step): void {
    const by = NUDGES[step];
    if (!by || !isEditable) return;
    const moved = store.getState().present.nodes.filter(({ id }) => selection.includes(id));
    actions.move(
      moved.map(({ id, position }) => ({
        nodeId: id,
        position: { x: position.x + by.x, y: position.y + by.y },
      })),
    );
  }

  function resize(nodeId: NodeId, step: Step): void {
    const by = NUDGES[step];
    const node = graphFor(store.getState().present).nodes.get(nodeId);
    if (!by || !isEditable || node?.type !== 'textLabel') return;
    const { width, height } = node.settings;
    if (!actions.resizeLabel(nodeId, { width: width + by.x, height: height + by.y })) return;
    const now = graphFor(store.getState().present).nodes.get(nodeId);
    if (now?.type === 'textLabel') announce(LABEL_WORDS.resized(now.settings.width, now.settings.height));
  }
}

/** Menus live elsewhere in the page, though React lets their events pass; toolbars on the canvas have their own keys. */
function isMeant(event: KeyboardEvent<HTMLElement>): boolean {
  const target = event.target as Element;
  return (
    !event.defaultPrevented &&
    event.currentTarget.contains(target) &&
    target.closest('[role="toolbar"], input, textarea') === null
  );
}
