import { getNodeTitle } from '#domain/nodes/registry.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import type { ConnectorKey } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { announce } from '#ui/live-region.tsx';

/** Takes a connector away; the focus goes to the step it came from. */
export function useDisconnection(): (connector: ConnectorKey) => void {
  const { store, actions } = useBuilder();
  return (connector) => {
    const { nodes } = graphFor(store.getState().present);
    const source = nodes.get(connector.from);
    const { connectors } = store.getState().present;
    const to = connectors.find(({ from, route }) => from === connector.from && route === connector.route)?.to;
    if (!actions.disconnect(connector)) return;
    store.dispatch({ type: 'selected', nodeIds: [connector.from] });
    focusNode(connector.from);
    const target = to === undefined ? undefined : nodes.get(to);
    if (source && target) announce(WORDS.canvas.disconnected(getNodeTitle(source), getNodeTitle(target)));
  };
}
