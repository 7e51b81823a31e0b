import type { KeyboardEvent } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { extended } from '#features/builder/steps/selecting.ts';
import { announce } from '#ui/live-region.tsx';

/** Up and down walk along the list. What is done with steps is a command. */
export function useOutlineKeys() {
  const { store } = useBuilder();
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (!event.currentTarget.contains(target)) return;
    const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline-step]')];
    const row = target.closest('div')?.querySelector<HTMLElement>('[data-outline-step]');
    const at = row ? steps.indexOf(row) : -1;
    const current = row?.dataset['outlineStep'] as NodeId | undefined;
    if (current === undefined) return;
    if (event.altKey || (event.target as Element).closest('[role="menu"]')) return;
    const goTo = (step: HTMLElement | undefined) => {
      const id = step?.dataset['outlineStep'] as NodeId | undefined;
      if (!step || id === undefined) return;
      event.preventDefault();
      const { selection } = store.getState();
      const nodeIds = event.shiftKey ? extended(selection.length > 0 ? selection : [current], id) : [id];
      store.dispatch({ type: 'selected', nodeIds });
      if (event.shiftKey) announce(WORDS.canvas.selected(nodeIds.length));
      focusNode(id);
    };
    switch (event.key) {
      case 'ArrowDown':
        return goTo(steps[at + 1]);
      case 'ArrowUp':
        return goTo(steps[at - 1]);
      case 'Home':
        return goTo(steps[0]);
      case 'End':
        return goTo(steps.at(-1));
      case 'Escape':
        return store.dispatch({ type: 'panelClosed' });
      default:
    }
  };
}
