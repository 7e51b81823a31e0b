import { expect, it } from 'vitest';
import { CARD } from '#domain/design/card-size.ts';
import type { Design } from '#domain/design/design.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import type { Condition } from '#domain/nodes/condition.ts';
import { connectorId, findLanes } from '#features/builder/drawing/connector-lanes.ts';
import { findCorners, roundedPath } from '#features/builder/drawing/connector-path.ts';
import { findTurns } from '#features/builder/drawing/connector-turns.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  nodeId,
  sendEmail,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';

const skipping: Design = aDesign({
  nodes: [
    { ...start(), position: { x: 0, y: 0 } },
    { ...decision('ask'), position: { x: 0, y: 144 } },
    { ...sendEmail('mail'), position: { x: 0, y: 288 } },
    { ...end(), position: { x: 0, y: 432 } },
  ],
  connectors: ways('start > ask', 'ask yes> mail > end', 'ask no> end'),
});
const opened: Condition = { kind: 'openedCampaign', campaignId: campaignId(1) };
const no = connectorId({ from: nodeId('ask'), route: 'no' });

it('a connector that goes straight needs no lane', () => {
  expect(findLanes(tidyUp(aDesign()), CARD.height).size).toBe(0);
});

it('a connector goes round the cards in its way down', () => {
  const lane = findLanes(skipping, CARD.height).get(no) ?? 0;
  expect(lane < 0 || lane > CARD.width).toBe(true);
});

it('a connector back up passes beside everything between', () => {
  const looping = aDesign({
    nodes: [
      { ...start(), position: { x: 0, y: 0 } },
      { ...delay('wait'), position: { x: 0, y: 144 } },
      { ...decision('ask'), position: { x: 0, y: 288 } },
    ],
    connectors: ways('start > wait > ask', 'ask no> wait'),
  });
  expect(findLanes(looping, CARD.height).get(no)).toBeGreaterThan(CARD.width);
});

it('turns at right angles only', () => {
  const corners = findCorners({ source: { x: 10, y: 0 }, target: { x: 300, y: 200 } }, 500, 32);
  const turns = corners.slice(1).map((corner, at) => {
    const before = corners[at];
    return before?.x === corner.x || before?.y === corner.y;
  });
  expect(turns).not.toContain(false);
});

it('a straight connector is one line', () => {
  const corners = findCorners({ source: { x: 10, y: 0 }, target: { x: 10, y: 90 } }, null, null);
  expect(roundedPath(corners)).toBe('M10 0L10 90');
});

it('branches that turn to one side do so below each other, the outermost first', () => {
  const design = tidyUp(
    aDesign({
      nodes: [
        start(),
        multiDecision('ask', [opened, opened, opened, opened, opened]),
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => delay(id)),
      ],
      connectors: ways(
        'start > ask',
        'ask case-1> a',
        'ask case-2> b',
        'ask case-3> c',
        'ask case-4> d',
        'ask case-5> e',
        'ask default> f',
      ),
    }),
  );
  const turns = findTurns(design, CARD.height, findLanes(design, CARD.height));
  expect(Object.fromEntries(turns)).toEqual({
    'ask:case-1': 28,
    'ask:case-2': 34,
    'ask:case-3': 40,
    'ask:case-4': 40,
    'ask:case-5': 34,
    'ask:default': 28,
  });
});

it('the only branch on a side turns where it always does', () => {
  const design = tidyUp(
    aDesign({
      nodes: [start(), decision('ask'), delay('a'), delay('b')],
      connectors: ways('start > ask', 'ask yes> a', 'ask no> b'),
    }),
  );
  expect(Object.fromEntries(findTurns(design, CARD.height, new Map()))).toEqual({
    'ask:yes': 32,
    'ask:no': 32,
  });
});
