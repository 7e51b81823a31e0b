import { Unlink } from 'lucide-react';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import type { ConnectorKey } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import type { CommandList } from '#product/commands/command.ts';
import { announce } from '#ui/live-region.tsx';

type ChosenConnector = { readonly builder: Builder; readonly connector: ConnectorKey | null };

/** What can be done with a connector. */
export const CONNECTOR_COMMANDS = {
  deleteConnector: {
    label: 'Delete this connector',
    icon: Unlink,
    keys: ['Delete', 'Backspace'],
    heardIn: 'steps',
    isOffered: ({ connector }) => connector !== null,
    disabledReason: ({ builder }) => (builder.isEditable ? null : WORDS.canvas.viewOnly),
    run: ({ builder, connector }) => {
      if (connector !== null) disconnect(builder, connector);
    },
  },
} as const satisfies CommandList<ChosenConnector>;

/** The focus goes to the step that the connector came from. */
function disconnect({ store, actions }: Builder, { from, route }: ConnectorKey): void {
  const { present } = store.getState();
  const { nodes } = graphFor(present);
  const removed = present.connectors.find((each) => each.from === from && each.route === route);
  if (!actions.disconnect({ from, route })) return;
  store.dispatch({ type: 'selected', nodeIds: [from] });
  focusNode(from);
  const source = nodes.get(from);
  const target = removed && nodes.get(removed.to);
  if (source && target) announce(WORDS.canvas.disconnected(getNodeTitle(source), getNodeTitle(target)));
}
