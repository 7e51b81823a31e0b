import type { Connector, Design } from '#domain/design/design.ts';
import type { NodeId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listRoutes } from '#domain/nodes/registry.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import {
  decision,
  delay,
  end,
  randomSplit,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';

/** Ten steps of the sample account. Two of them lead to one; the last End is as it was added. */
const TEN_STEPS: Design = {
  nodes: [
    start(),
    sendEmail('welcome'),
    delay('wait', { kind: 'days', days: 3 }),
    // As a condition on a campaign that an earlier step sends begins.
    decision('ask', {
      condition: { kind: 'openedCampaign', campaignId: campaignId(1), since: 'enrolment' },
    }),
    sendEmail('opened', 2),
    sendEmail('unopened', 3),
    delay('meet'),
    randomSplit('draw', 50),
    end('kept', 'Kept'),
    end('other', 'Exit program'),
  ],
  connectors: ways(
    'start > welcome > wait > ask yes> opened > meet > draw a> kept',
    'ask no> unopened > meet',
    'draw b> other',
  ),
  exitConditions: [],
};

type Drawn = {
  readonly steps: readonly Pick<ProgramNode, 'type' | 'settings'>[];
  readonly ways: readonly string[];
  readonly exitConditions: Design['exitConditions'];
};

/** A design without what hangs on how it was drawn: ids are places along the flow, and nothing stands anywhere. */
export function asDrawn({ nodes, connectors, exitConditions }: Design): Drawn {
  const order = alongTheFlow(nodes, connectors);
  const placeOf = (id: NodeId) => order.findIndex((node) => node.id === id) + 1;
  const inPlaces = ({ from, route, to }: Connector) => `${placeOf(from)} ${route} ${placeOf(to)}`;
  return {
    steps: order.map(({ type, settings }) => ({ type, settings })),
    ways: connectors.map(inPlaces).toSorted(),
    exitConditions,
  };
}

export const TEN_STEPS_DRAWN = asDrawn(TEN_STEPS);

/** From Start, way by way from left to right; what nothing leads to comes last. */
function alongTheFlow(
  nodes: readonly ProgramNode[],
  connectors: readonly Connector[],
): readonly ProgramNode[] {
  const order = nodes.filter(({ type }) => type === 'start');
  for (const node of order) {
    for (const route of listRoutes(node)) {
      const to = connectors.find((way) => way.from === node.id && way.route === route)?.to;
      const next = nodes.find(({ id }) => id === to);
      if (next && !order.includes(next)) order.push(next);
    }
  }
  return [...order, ...nodes.filter((node) => !order.includes(node))];
}
