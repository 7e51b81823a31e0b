import type { KeyboardEvent } from 'react';
import type { NodeId } from '#domain/program/design.ts';
import { focusNode, openNodeMenu } from '#features/builder/canvas/node-element.ts';
import { useDeletion } from '#features/builder/canvas/use-deletion.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';

/** Up and down walk along the list; the other keys do what they do on the canvas. */
export function useOutlineKeys() {
  const { store, isEditable } = useBuilder();
  const remove = useDeletion();
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (!event.currentTarget.contains(target)) return;
    const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outline-step]')];
    const row = target.closest('div')?.querySelector<HTMLElement>('[data-outline-step]');
    const at = row ? steps.indexOf(row) : -1;
    const current = row?.dataset['outlineStep'] as NodeId | undefined;
    if (current === undefined) return;
    const goTo = (step: HTMLElement | undefined) => {
      const id = step?.dataset['outlineStep'];
      if (!step || id === undefined) return;
      event.preventDefault();
      store.dispatch({ type: 'selected', nodeIds: [id as NodeId] });
      focusNode(id as NodeId);
      step.scrollIntoView({ block: 'nearest' });
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
      case 'Delete':
      case 'Backspace':
        event.preventDefault();
        if (isEditable) remove([current]);
        return;
      case 'Escape':
        return store.dispatch({ type: 'panelClosed' });
      case 'ContextMenu':
      case 'F10':
        if (event.key === 'F10' && !event.shiftKey) return;
        event.preventDefault();
        return openNodeMenu(current);
      default:
    }
  };
}
