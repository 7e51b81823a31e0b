import { describe, expect, test } from 'vitest';
import { runsAlike } from '#domain/diff/runs-alike.ts';
import { aDesign, delay, end, start, textLabel, ways } from '#tests/domain/builders/a-design.ts';

const nodes = [start(), delay('wait'), end()];
const connectors = ways('start > wait > end');
const design = aDesign({ nodes, connectors });

describe('[D23] designs that run alike', () => {
  test('differ in where steps stand, the order they were drawn in, and text labels at the most', () => {
    const drawnOtherwise = aDesign({
      nodes: [
        ...nodes.map((node) => ({ ...node, position: { x: 400, y: 96 } })).toReversed(),
        textLabel('note'),
      ],
      connectors: connectors.toReversed(),
    });

    expect(runsAlike(design, drawnOtherwise)).toBe(true);
  });

  test('have the same settings, steps, connectors and exit conditions', () => {
    const others = [
      aDesign({ nodes: [start(), delay('wait', { kind: 'days', days: 9 }), end()], connectors }),
      aDesign({ nodes: [...nodes, delay('more')], connectors }),
      aDesign({ nodes, connectors: ways('start > end') }),
      aDesign({
        nodes,
        connectors,
        exitConditions: [{ id: '1', name: 'VIP', rule: { kind: 'yesNo', field: 'VIP', operator: 'isYes' } }],
      }),
    ];

    expect(others.map((other) => runsAlike(design, other))).toEqual([false, false, false, false]);
  });
});
