import { useJourneyContact } from '#features/builder/address/journey-url.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { ExitConditionsPanel } from '#features/builder/exit-conditions/exit-conditions-panel.tsx';
import { SettingsPanel } from '#features/builder/settings/settings-panel.tsx';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { focusToolbarItem } from '#features/builder/toolbar/toolbar-ids.ts';
import { ValidationPanel } from '#features/builder/validation/validation-panel.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';

const ContactsPanel = lazyComponent(
  async () => (await import('#features/builder/contacts/contacts-panel.tsx')).ContactsPanel,
);
const TestCasesPanel = lazyComponent(
  async () => (await import('#features/builder/test-cases/test-cases-panel.tsx')).TestCasesPanel,
);
const JourneyPanel = lazyComponent(
  async () => (await import('#features/builder/journey/journey-panel.tsx')).JourneyPanel,
);

/** The panel that is open. A journey that the URL asks for goes before any other. Closing it gives the focus back to what it was about. */
export function OpenPanel() {
  const { store } = useBuilder();
  const [contactId, closeJourney] = useJourneyContact();
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
  const toToolbar = (item: Parameters<typeof focusToolbarItem>[0]) => () => focusToolbarItem(item);
  if (contactId !== null) {
    return <JourneyPanel key={contactId} contactId={contactId} onClose={closeJourney} />;
  }
  switch (panel?.kind) {
    case 'contacts':
      return (
        <ContactsPanel
          nodeId={panel.nodeId}
          which={panel.which}
          onClose={close(() => focusNode(panel.nodeId))}
        />
      );
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
    case 'testCases':
      return <TestCasesPanel onClose={close(toToolbar('utilities'))} />;
    case undefined:
      return null;
  }
}
