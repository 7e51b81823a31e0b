import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClipping } from '#contract/clipping.ts';
import { clippingAsText } from '#contract/clipping-text.ts';
import { measureClipping, placeClipping, takeClipping } from '#domain/design/clipping.ts';
import type { Design } from '#domain/design/design.ts';
import { applyEdit } from '#domain/edits/design-edits.ts';
import type { NodeId } from '#domain/ids.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  end,
  nodeId,
  sendEmail,
  start,
  textLabel,
  ways,
} from '#tests/domain/builders/a-design.ts';
import { wildDesigns } from '#tests/domain/builders/random-design.ts';

const branching = (): Design =>
  tidyUp(
    aDesign({
      nodes: [start(), decision('ask'), sendEmail('mail'), end(), textLabel('note')],
      connectors: ways('start > ask', 'ask yes> mail > end', 'ask no> end'),
    }),
  );
const idsOf = (design: Design) => design.nodes.map(({ id }) => id);
const all = () => takeClipping(branching(), idsOf(branching()));
const newIds = () => {
  let count = 0;
  return () => nodeId(`new-${(count += 1)}`);
};

describe('copying', () => {
  test('[D16] takes the chosen steps and the connectors among them', () => {
    const clipping = takeClipping(branching(), [nodeId('mail'), nodeId('end')]);
    expect(clipping.nodes.map(({ id }) => id)).toEqual(['mail', 'end']);
    expect(clipping.connectors).toEqual(ways('mail > end'));
  });

  test('[D16] leaves Start behind, with the connector out of it', () => {
    expect(all().nodes.map(({ id }) => id)).toEqual(['ask', 'mail', 'end', 'note']);
    expect(all().connectors).toHaveLength(3);
  });

  test('[D16] pasting gives new ids, keeps the steps’ relative places, and begins at the given place', () => {
    const before = all();
    const pasted = placeClipping(before, { x: 1_000, y: 40 }, newIds());
    expect(measureClipping(pasted)).toEqual({ ...measureClipping(before), x: 1_000, y: 40 });
    expect(pasted.nodes.map(({ id }) => id)).toEqual(['new-1', 'new-2', 'new-3', 'new-4']);
    expect(pasted.connectors).toEqual(ways('new-1 yes> new-2 > new-3', 'new-1 no> new-3'));
    const result = applyEdit(branching(), { type: 'pasteNodes', ...pasted });
    expect(result.ok && result.value.nodes).toHaveLength(9);
  });

  test('[D16] a pasted step that uses what the account lacks is an error', () => {
    const mail = takeClipping(aDesign({ nodes: [start(), sendEmail('mail', 99), end()] }), [nodeId('mail')]);
    const result = applyEdit(aDesign(), {
      type: 'pasteNodes',
      ...placeClipping(mail, { x: 0, y: 0 }, newIds()),
    });
    const problems = result.ok ? validateDesign(result.value, aCatalogue()) : [];
    expect(problems.map(({ code, nodeId: at }) => [code, at])).toContainEqual(['missingReference', 'new-1']);
  });
});

describe('the text on the clipboard', () => {
  const text = () => clippingAsText(all());
  const changed = (change: (value: Record<string, unknown>) => void) => {
    const value = JSON.parse(text()) as Record<string, unknown>;
    change(value);
    return readClipping(JSON.stringify(value)).kind;
  };

  test('[D16] reads back as it was written, whatever the program', () => {
    fc.assert(
      fc.property(wildDesigns, (design) => {
        const clipping = takeClipping(design, idsOf(design));
        fc.pre(clipping.nodes.length > 0);
        expect(readClipping(clippingAsText(clipping))).toEqual({ kind: 'clipping', clipping });
      }),
      { seed: 20_261_124, numRuns: 100 },
    );
  });

  test.each(['', 'Hello', '{}', '[1,2]', 'null', '{"programBuilder":"steps"}', '{"version":1}'])(
    '[D16] %o is something else',
    (foreign) => {
      expect(readClipping(foreign)).toEqual({ kind: 'foreign' });
    },
  );

  test('[D16] of a newer version is distinguished from a damaged one', () => {
    expect(changed((value) => (value['version'] = 2))).toBe('newerVersion');
    expect(changed((value) => (value['version'] = 0))).toBe('broken');
  });

  test.each<[string, (value: { nodes: Record<string, unknown>[]; connectors: object[] }) => void]>([
    ['no steps', (value) => (value.nodes = [])],
    ['a step twice', ({ nodes }) => nodes.push({ ...nodes[0] })],
    ['a Start', ({ nodes }) => nodes.push(start() as never)],
    ['a connector to nowhere', ({ connectors }) => connectors.push(...ways('note > gone'))],
    ['two connectors on one way out', ({ connectors }) => connectors.push(...ways('mail > ask'))],
    ['a setting that is none', ({ nodes }) => nodes.forEach((node) => (node['settings'] = { x: 1 }))],
    ['more than is known', (value) => Object.assign(value, { script: 'alert(1)' })],
  ])('[D16] with %s is damaged', (_, change) => {
    expect(changed(change as never)).toBe('broken');
  });

  test('[D16] is not even parsed when it is longer than any program', () => {
    expect(readClipping(`${text()}${' '.repeat(8_000_000)}`)).toEqual({ kind: 'foreign' });
  });
});

test('[D16] connectors keep their place when a step leads back to itself through another', () => {
  const ids: readonly NodeId[] = [nodeId('a'), nodeId('b')];
  const design = aDesign({
    nodes: [start(), sendEmail('a'), sendEmail('b')],
    connectors: ways('start > a > b > a'),
  });
  expect(placeClipping(takeClipping(design, ids), { x: 0, y: 0 }, newIds()).connectors).toEqual(
    ways('new-1 > new-2 > new-1'),
  );
});
