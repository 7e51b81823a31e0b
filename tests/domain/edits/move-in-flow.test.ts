import { describe, expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import { describeEdit } from '#domain/edits/describe-edit.ts';
import { applyEdit } from '#domain/edits/design-edits.ts';
import { describeEditRefusal } from '#domain/edits/edit-refusal.ts';
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

const design = aDesign({
  nodes: [start(), sendEmail('mail'), delay('wait'), decision('ask'), sendEmail('again'), end(), end('stop')],
  connectors: ways('start > mail > wait > ask', 'ask yes> end', 'ask no> again > stop'),
});
const move = (id: string, direction: 'up' | 'down', of: Design = design) =>
  applyEdit(of, { type: 'moveInFlow', nodeId: nodeId(id), direction });
const flow = (outcome: ReturnType<typeof move>) =>
  outcome.ok
    ? outcome.value.connectors.map(({ from, route, to }) => `${from} ${route}> ${to}`).toSorted()
    : describeEditRefusal(outcome.refusal);

describe('[D30] moving a step in the flow', () => {
  test('a step changes places with the one before it', () => {
    expect(flow(move('wait', 'up'))).toEqual(
      ways('start > wait > mail > ask', 'ask yes> end', 'ask no> again > stop')
        .map(({ from, route, to }) => `${from} ${route}> ${to}`)
        .toSorted(),
    );
  });

  test('a step enters the first branch of a decision below, and leaves a branch above its decision', () => {
    expect(flow(move('wait', 'down'))).toEqual(
      ways('start > mail > ask', 'ask yes> wait > end', 'ask no> again > stop')
        .map(({ from, route, to }) => `${from} ${route}> ${to}`)
        .toSorted(),
    );
    expect(flow(move('again', 'up'))).toEqual(
      ways('start > mail > wait > again > ask', 'ask yes> end', 'ask no> stop')
        .map(({ from, route, to }) => `${from} ${route}> ${to}`)
        .toSorted(),
    );
  });

  test('moving down and up again restores the design', () => {
    const there = move('mail', 'down');
    const back = there.ok ? move('mail', 'up', there.value) : there;
    expect(back.ok && areDesignsEqual(back.value, design)).toBe(true);
  });

  test('a loose end stays loose', () => {
    const loose = aDesign({
      nodes: [start(), sendEmail('mail'), delay('wait')],
      connectors: ways('start > mail > wait'),
    });
    expect(flow(move('wait', 'up', loose))).toEqual(['start next> wait', 'wait next> mail']);
  });

  test('Start stays first, an end last, and where ways meet nothing moves', () => {
    const merging = aDesign({
      nodes: [start(), decision('ask'), sendEmail('mail'), delay('wait'), end()],
      connectors: ways('start > ask', 'ask yes> mail > wait', 'ask no> wait > end'),
    });
    expect([
      flow(move('mail', 'up')),
      flow(move('again', 'down')),
      flow(move('stop', 'down')),
      flow(move('wait', 'up', merging)),
    ]).toEqual([
      'Start must be the first step.',
      'End must be the last step on its path.',
      'There is no step after this one.',
      'Several paths meet here, so this step cannot be moved. Reconnect the steps instead.',
    ]);
  });

  test('[D13] the edit has a name', () => {
    const edit = { type: 'moveInFlow', nodeId: nodeId('wait'), direction: 'up' } as const;
    expect(describeEdit(edit, design)).toBe('move Delay up');
  });
});
