import { describe, expect, test } from 'vitest';
import { design as designSchema } from '#contract/design.ts';
import type { Design } from '#domain/design/design.ts';
import { listAnnotations, orderFromStart } from '#domain/design/graph.ts';
import { applyEdit } from '#domain/edits/design-edits.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import {
  checkNode,
  createNode,
  describeExample,
  describeSettings,
  summariseNode,
} from '#domain/nodes/registry.ts';
import { fitLabelSize } from '#domain/nodes/text-label.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, delay, end, nodeId, sendEmail, start, textLabel } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const CATALOGUE = aCatalogue();
const CONTEXT = { catalogue: CATALOGUE, now: TUESDAY_AT_TEN, timeZone: 'Europe/London' };
const labelled = (label = textLabel('note')): Design =>
  aDesign({ nodes: [start(), sendEmail('mail'), end(), label] });
const at = <T extends { position: { x: number; y: number } }>(node: T, x: number, y: number): T => ({
  ...node,
  position: { x, y },
});
const placeIn = (design: Design, id: string) => design.nodes.find((node) => node.id === id)?.position;

describe('a text label', () => {
  test('[N20] is summarised by the first line of its text', () => {
    expect(summariseNode(textLabel('note', { text: '\n  Ask sales first\nThen send' }), CONTEXT)).toBe(
      'Ask sales first',
    );
    expect(summariseNode(textLabel('note', { text: ' ' }), CONTEXT)).toBe('Empty');
    expect(describeSettings(textLabel('note', { text: 'One\nTwo' }), CONTEXT)).toEqual([
      { label: 'Text', value: 'One\nTwo' },
    ]);
    expect(describeExample(textLabel('note'), CONTEXT)).toContain('does not affect contacts');
  });

  test('[N20] has a size within bounds', () => {
    const fields = (width: number, height: number, text = 'Note') =>
      checkNode(textLabel('note', { width, height, text }), CATALOGUE).map(({ field }) => field);
    expect([fields(96, 40), fields(960, 640)]).toEqual([[], []]);
    expect(fields(95, 641)).toEqual(['width', 'height']);
    expect(fields(100.5, Number.NaN)).toEqual(['width', 'height']);
    expect(fields(100, 100, 'x'.repeat(1_001))).toEqual(['text']);
    expect(fitLabelSize({ width: 12.2, height: 10_000 })).toEqual({ width: 96, height: 640 });
  });

  test('[N20] passes the contract, and nothing out of bounds does', () => {
    const parsed = (settings: object) =>
      designSchema.safeParse(labelled({ ...textLabel('note'), settings } as never)).success;
    expect(designSchema.parse(labelled())).toEqual(labelled());
    expect(parsed({ text: '', width: 96, height: 40 })).toBe(true);
    expect(parsed({ text: '', width: 95, height: 40 })).toBe(false);
    expect(parsed({ text: 'x'.repeat(1_001), width: 96, height: 40 })).toBe(false);
    expect(parsed({ text: '', width: 96, height: 40, color: 'red' })).toBe(false);
  });

  test('[N20] is ignored by every check of the flow', () => {
    expect(validateDesign(labelled(), CATALOGUE)).toEqual(validateDesign(aDesign(), CATALOGUE));
  });

  test('[N20] is no step in the order of the flow', () => {
    expect(orderFromStart(labelled()).map(({ id }) => id)).toEqual(['start', 'mail', 'end']);
    expect(listAnnotations(labelled()).map(({ id }) => id)).toEqual(['note']);
  });

  test('[N20] has no connectors', () => {
    const note = nodeId('note');
    const refusal = (edit: Parameters<typeof applyEdit>[1]) => {
      const result = applyEdit(labelled(), edit);
      return result.ok ? null : result.refusal.kind;
    };
    expect(refusal({ type: 'connect', from: nodeId('mail'), route: 'next', to: note })).toBe(
      'leadsToAnnotation',
    );
    expect(refusal({ type: 'connect', from: note, route: 'next', to: nodeId('end') })).toBe('noSuchRoute');
    const onto = { from: nodeId('start'), route: 'next' } as const;
    expect(refusal({ type: 'addNode', node: textLabel('other'), onto })).toBe('leadsToAnnotation');
  });

  test('[N20] begins with a size that its checks accept', () => {
    expect(checkNode(createNode('textLabel', nodeId('new'), { x: 0, y: 0 }), CATALOGUE)).toEqual([]);
  });
});

describe('tidying up with text labels', () => {
  const cards = [at(start(), 0, 0), at(sendEmail('mail'), 700, 300), at(end(), 0, 900)];

  test('[D15] a label moves with the step beside it', () => {
    const tidy = tidyUp(aDesign({ nodes: [...cards, at(textLabel('note'), 980, 300)] }));
    expect(placeIn(tidy, 'mail')).toEqual({ x: 0, y: 144 });
    expect(placeIn(tidy, 'note')).toEqual({ x: 280, y: 144 });
  });

  test('[D15] a label that would cover a card moves aside, and tidying twice changes nothing', () => {
    const tidy = tidyUp(aDesign({ nodes: [...cards, at(textLabel('note', { height: 400 }), 700, 420)] }));
    const [note, last] = [placeIn(tidy, 'note'), placeIn(tidy, 'end')];
    expect(last).toEqual({ x: 0, y: 288 });
    expect(note?.y).toBeGreaterThan((last?.y ?? 0) + 96);
    expect(tidyUp(tidy)).toBe(tidy);
  });

  test('[D15] labels do not cover each other', () => {
    const notes = ['a', 'b', 'c'].map((id) => at(textLabel(id), 980, 300));
    const tidy = tidyUp(aDesign({ nodes: [...cards, ...notes] }));
    expect(new Set(notes.map(({ id }) => JSON.stringify(placeIn(tidy, id)))).size).toBe(3);
    expect(tidyUp(tidy)).toBe(tidy);
  });

  test('[D15] labels do not move steps', () => {
    const nodes = [...cards, at(delay('wait'), 40, 1_000)];
    const places = (design: Design) => cards.map(({ id }) => placeIn(design, id));
    const plain = tidyUp(aDesign({ nodes }));
    expect(places(tidyUp(aDesign({ nodes: [...nodes, at(textLabel('note'), 10, 10)] })))).toEqual(
      places(plain),
    );
  });
});
