import { useState } from 'react';
import { useStore } from 'zustand';
import { listLooseRoutes, orderFromStart } from '#domain/design/graph.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { getNodeTitle, getRouteLabel, listRoutes } from '#domain/nodes/registry.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { focusNode } from '#features/builder/steps/node-element.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { Button } from '#ui/button.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { announce } from '#ui/live-region.tsx';
import { kitWords } from '#ui/words.ts';
import { ConnectTargets } from './connect-targets.tsx';

/** **Connect to**: leads a way out of a step to another one without any dragging. */
export function ConnectDialog() {
  const { canvas } = useBuilder();
  const from = useStore(canvas, (state) => state.connectFrom);
  const node = useDesign((state) => (from === null ? undefined : graphFor(state.present).nodes.get(from)));
  return node ? <ConnectStepDialog key={node.id} node={node} /> : null;
}

function ConnectStepDialog({ node }: { node: ProgramNode }) {
  const { canvas, actions, words } = useBuilder();
  const design = useDesign((state) => state.present);
  const graph = graphFor(design);
  const routes = listRoutes(node);
  const [route, setRoute] = useState<Route>(listLooseRoutes(graph, node)[0] ?? routes[0] ?? 'next');
  const [to, setTo] = useState<NodeId | null>(null);
  const targets = orderFromStart(design, graph)
    .map((other, index) => ({
      other,
      id: other.id,
      label: `${index + 1}. ${shortName(other, words)}`,
    }))
    .filter(({ other }) => other.id !== node.id && other.type !== 'start');

  const close = () => {
    canvas.setState({ connectFrom: null });
    focusNode(node.id);
  };
  const connect = () => {
    const target = targets.find(({ id }) => id === to)?.other;
    if (!target) return;
    if (actions.connect({ from: node.id, route, to: target.id })) {
      announce(WORDS.canvas.connected(getNodeTitle(node), getNodeTitle(target)));
    }
    close();
  };
  const missing = targets.length === 0 ? WORDS.menu.noTarget : WORDS.menu.chooseTarget;
  return (
    <Dialog
      isOpen
      onClose={close}
      onSubmit={connect}
      size="small"
      title={WORDS.menu.connectDialog(shortName(node, words))}
      footer={
        <>
          <Button onClick={close}>{kitWords.cancel}</Button>
          <Button type="submit" variant="primary" disabledReason={to === null ? missing : undefined}>
            {WORDS.menu.connect}
          </Button>
        </>
      }
    >
      {routes.length > 1 && (
        <RadioField
          label={WORDS.menu.connectFrom}
          value={route}
          options={routes.map((each) => ({ value: each, label: getRouteLabel(node, each) }))}
          onChange={setRoute}
        />
      )}
      {targets.length === 0 ? (
        <p>{WORDS.menu.noTarget}</p>
      ) : (
        <ConnectTargets label={WORDS.menu.connectTarget} targets={targets} value={to} onChange={setTo} />
      )}
    </Dialog>
  );
}
