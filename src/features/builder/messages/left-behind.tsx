import { useEffect } from 'react';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { showToast } from '#ui/toaster.tsx';

/** Offers back what was typed in a panel that was left and could not be applied. */
export function LeftBehind() {
  const { store } = useBuilder();
  const left = useDesign((state) => state.leftBehind);
  useEffect(() => {
    if (left === null) return;
    store.dispatch({ type: 'leftBehindTold' });
    const goBack = () => {
      const focus = { setting: null, times: performance.now() };
      store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: left.node.id, focus } });
      store.dispatch({ type: 'draftChanged', ...left });
    };
    showToast({
      text: WORDS.leftBehind.notApplied(getNodeTitle(left.node), left.blockedBy ?? ''),
      tone: 'danger',
      action: { label: WORDS.leftBehind.goBack, onPress: goBack },
    });
  }, [left, store]);
  return null;
}
