import { graphFor } from '#features/builder/design/derived.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { focusNode } from '#features/builder/canvas/node-element.ts';
import { toolbarItemId } from '#features/builder/toolbar/toolbar-ids.ts';
import { ValidationPanel } from '#features/builder/validation/validation-panel.tsx';
import { ExitConditionsPanel } from './exit-conditions-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';

/** The panel that is open, if any. Closing it gives the focus back to what it was about. */
export function Panels() {
  const { store } = useBuilder();
  const panel = useDesign((state) => state.openPanel);
  const node = useDesign((state) =>
    state.openPanel?.kind === 'settings'
      ? graphFor(state.present).nodes.get(state.openPanel.nodeId)
      : undefined,
  );
  const close = (backTo: () => void) => () => {
    store.dispatch({ type: 'panelClosed' });
    backTo();
  };
  const toToolbar = (item: 'validation' | 'exitConditions') => () =>
    document.getElementById(toolbarItemId(item))?.focus();
  switch (panel?.kind) {
    case 'settings':
      return node ? (
        <SettingsPanel
          key={node.id}
          node={node}
          focus={panel.focus}
          onClose={close(() => focusNode(node.id))}
        />
      ) : null;
    case 'validation':
      return <ValidationPanel onClose={close(toToolbar('validation'))} />;
    case 'exitConditions':
      return <ExitConditionsPanel onClose={close(toToolbar('exitConditions'))} />;
    case undefined:
      return null;
  }
}
