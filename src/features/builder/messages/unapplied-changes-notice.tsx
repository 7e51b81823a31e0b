import { useEffect } from 'react';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { showToast } from '#ui/toaster.tsx';
import { MESSAGE_WORDS } from './words.ts';

/** Offers back what was typed in a panel that was left and could not be applied. */
export function UnappliedChangesNotice() {
  const { store } = useBuilder();
  const left = useDesign((state) => state.unappliedChanges);
  useEffect(() => {
    if (left === null) return;
    store.dispatch({ type: 'unappliedChangesShown' });
    const goBack = () => {
      const focus = { setting: null, times: performance.now() };
      store.dispatch({ type: 'panelOpened', panel: { kind: 'settings', nodeId: left.node.id, focus } });
      store.dispatch({ type: 'draftChanged', ...left });
    };
    showToast({
      text: MESSAGE_WORDS.unapplied.notApplied(getNodeTitle(left.node), left.blockedBy ?? ''),
      tone: 'danger',
      action: { label: MESSAGE_WORDS.unapplied.goBack, onPress: goBack },
    });
  }, [left, store]);
  return null;
}
