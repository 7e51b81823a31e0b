import { expect, it } from 'vitest';
import { createGraph } from '#domain/design/graph.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { walkFrom } from '#features/builder/canvas/walk.ts';
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

const design = tidyUp(
  aDesign({
    nodes: [start(), sendEmail('mail'), decision('ask'), end('opened'), delay('wait'), end('rest')],
    connectors: ways('start > mail > ask', 'ask yes> opened', 'ask no> wait > rest'),
  }),
);
const walk = (from: string, ...steps: readonly Parameters<typeof walkFrom>[1][]) =>
  steps.reduce<string | null>(
    (at, step) => at && walkFrom(nodeId(at), step, design, createGraph(design)),
    from,
  );

it('Down follows the flow, and Yes at a decision', () => {
  expect(walk('start', 'down', 'down', 'down')).toBe('opened');
});

it('Left and Right move from branch to branch', () => {
  expect([walk('opened', 'right'), walk('wait', 'left')]).toEqual(['wait', 'opened']);
});

it('Left and Right never answer the step they start from, where both branches meet in it', () => {
  const meeting = tidyUp(
    aDesign({
      nodes: [start(), decision('ask'), end('both')],
      connectors: ways('start > ask', 'ask yes> both', 'ask no> both'),
    }),
  );
  const from = (step: 'left' | 'right') => walkFrom(nodeId('both'), step, meeting, createGraph(meeting));
  expect([from('left'), from('right')]).toEqual([null, null]);
});

it('Up returns to the step before', () => {
  expect([walk('wait', 'up'), walk('mail', 'up')]).toEqual(['ask', 'start']);
});

it('Down continues in reading order where the flow ends, so that every step is reached', () => {
  expect(walk('opened', 'down', 'down')).toBe('rest');
});

it('an arrow stays where no step lies', () => {
  expect([walk('start', 'up'), walk('start', 'left'), walk('rest', 'down')]).toEqual([null, null, null]);
});

it('Home and End move to the first and the last', () => {
  expect([walk('wait', 'first'), walk('start', 'last')]).toEqual(['start', 'rest']);
});

it('Left and Right move to the nearest step beside, where no branch leads there', () => {
  const at = (x: number) => ({ position: { x, y: 400 } });
  const loose = aDesign({
    nodes: [
      start(),
      { ...end('far'), ...at(900) },
      { ...end('near'), ...at(600) },
      { ...end('here'), ...at(300) },
      { ...end('left'), ...at(0) },
    ],
    connectors: [],
  });
  const from = (id: string, step: 'left' | 'right') => walkFrom(nodeId(id), step, loose, createGraph(loose));
  expect([from('here', 'right'), from('far', 'left'), from('here', 'left')]).toEqual([
    'near',
    'near',
    'left',
  ]);
});
