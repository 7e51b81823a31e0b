import type { KeyboardEvent } from 'react';
import type { NodeId } from '#domain/program/design.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { focusNode, openNodeMenu } from './node-element.ts';
import { useDeletion } from './use-deletion.ts';
import { type Step, stepOfKey, walkFrom } from './walk.ts';

const NUDGE = 24;
const NUDGES: Readonly<Partial<Record<Step, { x: number; y: number }>>> = {
  up: { x: 0, y: -NUDGE },
  down: { x: 0, y: NUDGE },
  left: { x: -NUDGE, y: 0 },
  right: { x: NUDGE, y: 0 },
};

/** What the keys do while the focus is on the canvas. */
export function useCanvasKeys() {
  const { store, actions, isEditable } = useBuilder();
  const remove = useDeletion();

  return (event: KeyboardEvent<HTMLElement>) => {
    // Menus live elsewhere in the page, though React lets their events pass through here.
    if (!event.currentTarget.contains(event.target as Element) || event.defaultPrevented) return;
    const { selection, selectedConnector, present } = store.getState();
    const current = selection[0] ?? present.nodes.find(({ type }) => type === 'start')?.id;
    const step = stepOfKey(event.key);
    if (step && current !== undefined && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey || event.ctrlKey || event.metaKey) nudge(selection, step);
      else walk(current, step);
      return;
    }
    switch (event.key) {
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        if (!isEditable) return;
        if (selectedConnector) actions.disconnect(selectedConnector);
        else if (selection.length > 0) remove(selection);
        return;
      case 'F10':
      case 'ContextMenu':
        if (event.key === 'F10' && !event.shiftKey) return;
        event.preventDefault();
        if (current !== undefined) {
          store.dispatch({ type: 'selected', nodeIds: [current] });
          openNodeMenu(current);
        }
        return;
      case 'Escape':
        store.dispatch({ type: 'panelClosed' });
        return;
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        store.dispatch({ type: 'selected', nodeIds: present.nodes.map(({ id }) => id) });
        return;
      case 'd':
        if ((!event.ctrlKey && !event.metaKey) || !isEditable || current === undefined) return;
        event.preventDefault();
        if (!actions.duplicate(current)) return;
        focusFirst(store.getState().selection);
        return;
      default:
    }
  };

  function walk(from: NodeId, step: Step): void {
    const { present } = store.getState();
    const to = walkFrom(from, step, present, graphFor(present));
    if (to === null) return;
    store.dispatch({ type: 'selected', nodeIds: [to] });
    focusNode(to);
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
}

function focusFirst([first]: readonly NodeId[]): void {
  if (first !== undefined) focusNode(first);
}
