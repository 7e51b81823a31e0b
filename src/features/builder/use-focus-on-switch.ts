import { useEffect, useRef } from 'react';
import { focusNode } from '#features/builder/canvas/node-element.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { tabStopOf } from '#features/builder/design/design-state.ts';
import type { View } from './use-view.ts';

/** The button that switches between canvas and outline goes with its view: the focus goes to the step one was at. */
export function useFocusOnSwitch(view: View): void {
  const { store } = useBuilder();
  const shown = useRef(view);
  useEffect(() => {
    if (view === shown.current) return;
    shown.current = view;
    const stop = tabStopOf(store.getState());
    if (document.activeElement === document.body && stop !== undefined) focusNode(stop);
  }, [view, store]);
}
