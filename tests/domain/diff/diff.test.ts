import { describe, expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { describeDiff } from '#domain/diff/describe-diff.ts';
import { areDesignsEqual, diffDesigns } from '#domain/diff/diff.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CONTEXT = { catalogue: aCatalogue(), now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const words = (before: Design, after: Design) =>
  describeDiff(diffDesigns(before, after), { before, after }, CONTEXT);

describe('comparing designs', () => {
  test('[D12] the order in which nodes and connectors were drawn says nothing', () => {
    const design = aDesign();
    const other = { ...design, nodes: design.nodes.toReversed(), connectors: design.connectors.toReversed() };
    expect(areDesignsEqual(design, other)).toBe(true);
    expect(words(design, other)).toEqual([]);
  });

  test('[D12] a copy of the data is equal, whatever the order of its keys', () => {
    const copy: Design = JSON.parse(JSON.stringify(aDesign()));
    const [first, ...rest] = copy.nodes;
    const turned = first ? [Object.fromEntries(Object.entries(first).toReversed()) as typeof first] : [];
    expect(areDesignsEqual(aDesign(), { ...copy, nodes: [...turned, ...rest] })).toBe(true);
  });

  test('[D12] a setting, a place, a connector and an exit condition each make a difference', () => {
    const rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' } as const;
    const others: readonly Design[] = [
      aDesign({ nodes: [start(), sendEmail('mail', 2), end()] }),
      aDesign({ nodes: [start(), { ...sendEmail('mail'), position: { x: 0, y: 1 } }, end()] }),
      aDesign({ connectors: ways('start > end', 'mail > end') }),
      aDesign({ exitConditions: [{ id: '1', name: 'VIP', rule }] }),
    ];
    expect(others.map((other) => areDesignsEqual(aDesign(), other))).toEqual([false, false, false, false]);
  });

  test('[D12] lists in words what was added, removed, changed, reconnected and moved', () => {
    const before = aDesign({
      nodes: [start(), sendEmail('mail'), delay('wait'), end()],
      connectors: ways('start > mail > wait > end'),
    });
    const after = aDesign({
      nodes: [
        start({ limit: 'everyTime' }),
        sendEmail('mail', 2),
        sendEmail('again'),
        { ...end(), position: { x: 9, y: 9 } },
      ],
      connectors: ways('start > mail > again > end'),
    });
    expect(words(before, after)).toEqual([
      'Added Send email “Welcome 1”',
      'Removed Delay “Wait 1 day”',
      'Changed Start: Daily at 09:00 · segment “New subscribers”',
      'Changed Send email from “Welcome 1” to “Welcome 2”',
      'Connected Send email to Send email',
      'Connected Send email to End',
      'Disconnected Send email to Delay',
      'Disconnected Delay to End',
      'Moved 1 step',
    ]);
  });
});
