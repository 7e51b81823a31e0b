import { expect, test } from 'vitest';
import { orderFromStart } from '#domain/design/graph.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

test('orderFromStart reads loose steps from top to bottom, and those of one height from left to right', () => {
  const nodes = [
    { ...delay('right'), position: { x: 500, y: 300 } },
    { ...end('low'), position: { x: 0, y: 600 } },
    { ...sendEmail('left'), position: { x: 100, y: 300 } },
    start(),
  ];
  const order = orderFromStart({ nodes, connectors: [], exitConditions: [] });
  expect(order.map(({ id }) => id)).toEqual(['start', 'left', 'right', 'low']);
});

test('orderFromStart follows Yes to its end before No', () => {
  const order = orderFromStart(
    aDesign({
      nodes: [end('no'), end('yes'), delay('wait'), decision('ask'), start()],
      connectors: ways('start > ask', 'ask no> no', 'ask yes> wait > yes'),
    }),
  );
  expect(order.map(({ id }) => id)).toEqual(['start', 'ask', 'wait', 'yes', 'no']);
});
