import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { NodeOf, ProgramNode } from '#domain/nodes/node.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { step } from './steps.ts';

/** A template before it is laid out: steps, ways between them, and notes on what they are for. */
export type Sketch = {
  readonly steps: readonly ProgramNode[];
  /** "start > mail > asked", "asked:yes > happy"; a step without a route leaves by its only one. */
  readonly ways: readonly string[];
  readonly notes: readonly { readonly beside: string; readonly text: string }[];
};

const NOTE = { width: 208, height: CARD.height } as const;

/** [T3] Tidy, with the notes in a column of their own, left of all steps and each level with the one it explains. */
export function drawSketch({ steps, ways, notes }: Sketch): Design {
  const flow = tidyUp({ nodes: steps, connectors: ways.flatMap(parseConnectors), exitConditions: [] });
  const left = Math.min(...flow.nodes.map(({ position }) => position.x)) - GAP.betweenCards * 2 - NOTE.width;
  const labels = notes.map(({ beside, text }): NodeOf<'textLabel'> => {
    const level = flow.nodes.find(({ id }) => id === beside)?.position.y ?? 0;
    const label = step('textLabel', `about-${beside}`, { text, ...NOTE });
    return { ...label, position: { x: left, y: level } };
  });
  return { ...flow, nodes: [...flow.nodes, ...labels] };
}

function parseConnectors(way: string): readonly Connector[] {
  const stops = way.split(' > ');
  return stops.slice(1).map((to, index) => {
    const [from = '', route = 'next'] = (stops[index] ?? '').split(':');
    return { from: from as NodeId, route: route as Route, to: to as NodeId };
  });
}
