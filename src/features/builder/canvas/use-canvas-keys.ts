import type { KeyboardEvent } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { useDeletion } from '#features/builder/commands/use-deletion.ts';
import { useDisconnection } from '#features/builder/commands/use-disconnection.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { LABEL_WORDS } from '#features/builder/steps/label-words.ts';
import { focusNode, openNodeMenu } from '#features/builder/steps/node-element.ts';
import { extended, selectedAll } from '#features/builder/steps/selecting.ts';
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
 * What the keys do while the focus is on the canvas. Arrows walk; with Shift they take along what they pass, with Ctrl
 * they move what is selected, with both they size a text label.
 */
export function useCanvasKeys() {
  const { store, actions, isEditable } = useBuilder();
  const remove = useDeletion();
  const disconnect = useDisconnection();

  return (event: KeyboardEvent<HTMLElement>) => {
    if (!isMeant(event)) return;
    const { selection, selectedConnector, present } = store.getState();
    const current = selection[0] ?? present.nodes.find(({ type }) => type === 'start')?.id;
    const isCommand = event.ctrlKey || event.metaKey;
    const step = stepOfKey(event.key);
    if (step && current !== undefined && !event.altKey) {
      event.preventDefault();
      if (isCommand && event.shiftKey) resize(current, step);
      else if (isCommand) nudge(selection, step);
      else walk(current, step, event.shiftKey);
      return;
    }
    switch (event.key) {
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        if (!isEditable) return;
        if (selectedConnector) disconnect(selectedConnector);
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
        escape(selection);
        return;
      case 'a':
        if (!isCommand) return;
        event.preventDefault();
        store.dispatch({ type: 'selected', nodeIds: selectedAll(present, current ?? null) });
        announce(WORDS.canvas.selected(present.nodes.length));
        return;
      case 'd':
        if (!isCommand || !isEditable || current === undefined) return;
        event.preventDefault();
        if (actions.duplicateAll(selection.length > 0 ? selection : [current]))
          focusFirst(store.getState().selection);
        return;
      default:
    }
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

function focusFirst([first]: readonly NodeId[]): void {
  if (first !== undefined) focusNode(first);
}
