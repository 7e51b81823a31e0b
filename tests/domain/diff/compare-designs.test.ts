import { describe, expect, test } from 'vitest';
import { compareDesigns, listLostConnectors } from '#domain/diff/compare-designs.ts';
import { listDifferences } from '#domain/diff/describe-diff.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const at = <T extends { position: { x: number; y: number } }>(node: T, x: number, y: number): T => ({
  ...node,
  position: { x, y },
});

const before = aDesign({
  nodes: [at(start(), 0, 0), at(sendEmail('mail'), 0, 144), at(delay('wait'), 0, 288), at(end(), 0, 432)],
  connectors: ways('start > mail > wait > end'),
});
const after = aDesign({
  nodes: [
    at(start({ limit: 'everyTime' }), 0, 0),
    at(sendEmail('mail'), 40, 144),
    at(sendEmail('again', 2), 0, 288),
    at(end(), 0, 432),
  ],
  connectors: ways('start > mail > again > end'),
});

describe('two versions on one canvas', () => {
  test('[D22] each node that differs is marked with its change', () => {
    expect(Object.fromEntries(compareDesigns(before, after).marks)).toEqual({
      again: 'added',
      wait: 'removed',
      start: 'changed',
      mail: 'moved',
    });
  });

  test('[D22] a removed node whose place is taken is drawn beside it, with its connectors', () => {
    const comparison = compareDesigns(before, after);
    expect(comparison.design.nodes.at(-1)).toEqual(at(delay('wait'), 264, 288));
    expect(listLostConnectors(comparison)).toEqual(ways('mail > wait > end'));
  });

  test('[D22] two equal designs have no mark', () => {
    const { design, marks } = compareDesigns(before, before);
    expect([design, marks.size]).toEqual([before, 0]);
  });

  test('[D20] settings are listed by label, before and after, null where only one has them', () => {
    const withNone = aDesign({ nodes: [start({ schedule: { kind: 'none' }, rule: null }), end()] });
    const withRule = aDesign({
      nodes: [start(), end()],
      exitConditions: [{ id: '1', name: 'VIP', rule: { kind: 'yesNo', field: 'VIP', operator: 'isYes' } }],
    });
    const { diff } = compareDesigns(withNone, withRule);
    const told = listDifferences(diff, { before: withNone, after: withRule }, CONTEXT);
    expect(told.map(({ settings }) => settings)).toEqual([
      [
        { label: 'Enrolment scheduling', before: 'No scheduled enrolment', after: 'Daily at 09:00' },
        { label: 'Enrolment rule', before: null, after: 'Segment “New subscribers”' },
        {
          label: 'Enrolment limits',
          before: null,
          after: 'Enrol contacts in the program only on the first time they meet the start criteria',
        },
      ],
      [{ label: 'VIP', before: null, after: 'VIP is yes' }],
    ]);
  });
});
