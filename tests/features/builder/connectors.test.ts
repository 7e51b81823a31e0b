import { expect, it } from 'vitest';
import { connectorId, lanesOf } from '#features/builder/canvas/connector-lanes.ts';
import { cornersOf, roundedPath } from '#features/builder/canvas/connector-path.ts';
import { CARD } from '#domain/program/card-size.ts';
import { tidied } from '#domain/program/layout.ts';
import type { Design } from '#domain/program/design.ts';
import {
  aDesign,
  decision,
  delay,
  end,
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
const no = connectorId({ from: nodeId('ask'), route: 'no' });

it('a connector that goes straight needs no lane', () => {
  expect(lanesOf(tidied(aDesign()), CARD.height).size).toBe(0);
});

it('a connector whose way down is taken goes round the cards that stand in it', () => {
  const lane = lanesOf(skipping, CARD.height).get(no) ?? 0;
  expect(lane < 0 || lane > CARD.width).toBe(true);
});

it('a connector that leads back up goes beside everything between', () => {
  const looping = aDesign({
    nodes: [
      { ...start(), position: { x: 0, y: 0 } },
      { ...delay('wait'), position: { x: 0, y: 144 } },
      { ...decision('ask'), position: { x: 0, y: 288 } },
    ],
    connectors: ways('start > wait > ask', 'ask no> wait'),
  });
  expect(lanesOf(looping, CARD.height).get(no)).toBeGreaterThan(CARD.width);
});

it('turns at right angles only', () => {
  const corners = cornersOf({ source: { x: 10, y: 0 }, target: { x: 300, y: 200 } }, 500, true);
  const turns = corners.slice(1).map((corner, at) => {
    const before = corners[at];
    return before?.x === corner.x || before?.y === corner.y;
  });
  expect(turns).not.toContain(false);
});

it('a straight connector is one line', () => {
  const corners = cornersOf({ source: { x: 10, y: 0 }, target: { x: 10, y: 90 } }, null, false);
  expect(roundedPath(corners)).toBe('M10 0L10 90');
});
