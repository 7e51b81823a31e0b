import { useEffect } from 'react';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { getTabStop } from '#features/builder/design/design-state.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';

/**
 * Stands beside the canvas or the outline and comes with it. The button that switches between them is gone with its view:
 * the focus goes to the step one was at.
 */
export function FocusOnSwitch({ isSwitched }: { isSwitched: boolean }) {
  const { store } = useBuilder();
  useEffect(() => {
    const stop = getTabStop(store.getState());
    if (isSwitched && document.activeElement === document.body && stop !== undefined) focusNode(stop);
  }, [isSwitched, store]);
  return null;
}
