import { describe, expect, test } from 'vitest';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { createCards } from '#features/builder/canvas/canvas-elements.ts';
import { isOver, isWhole, mapDrawing, mapFrame } from '#features/builder/canvas/map-drawing.ts';
import { delay, end, sendEmail, start, textLabel } from '#tests/domain/builders/a-design.ts';

const SIZE = { width: 168, height: 112 };
const at = (node: ProgramNode, x: number, y: number): ProgramNode => ({ ...node, position: { x, y } });
const cardsOf = (...nodes: ProgramNode[]) =>
  createCards()(nodes, (node) => ({ height: 96, selected: false, place: node.position }));

describe('the map', () => {
  test('draws one path for each colour and one for text labels', () => {
    const drawing = mapDrawing(
      cardsOf(
        start(),
        at(sendEmail('a'), 0, 144),
        at(delay('b'), 0, 288),
        at(end(), 0, 432),
        textLabel('note'),
      ),
    );
    expect(drawing.paths.map(({ key, d }) => [key, d.split('M').length - 1])).toEqual([
      ['slate', 2],
      ['blue', 1],
      ['amber', 1],
      ['label', 1],
    ]);
  });

  test('knows the area of a program, and none without steps', () => {
    const { bounds } = mapDrawing(cardsOf(at(start(), -100, 20), at(end(), 400, 500)));
    expect(bounds).toEqual({ x: -100, y: 20, width: 732, height: 576 });
    expect(mapDrawing([]).bounds).toBeNull();
  });

  test('shows the program and what is in sight, each in the middle and in one scale', () => {
    const bounds = { x: 0, y: 0, width: 1_580, height: 100 };
    const frame = mapFrame(bounds, { x: 0, y: 0, width: 100, height: 100 }, SIZE);
    expect(frame).toEqual({ x: -50, y: -510, width: 1_680, height: 1_120, scale: 10 });
    const far = mapFrame(bounds, { x: 3_060, y: 0, width: 100, height: 100 }, SIZE);
    expect(far.scale).toBe(20);
  });

  test('is needed only while some of the program is out of sight', () => {
    const program = { x: 0, y: 0, width: 500, height: 500 };
    expect(isWhole(program, { x: -10, y: -10, width: 600, height: 600 })).toBe(true);
    expect(isWhole(program, { x: 10, y: -10, width: 600, height: 600 })).toBe(false);
  });

  test('knows whether it would lie over a card', () => {
    const cards = cardsOf(at(start(), 0, 0));
    expect(isOver(cards, { x: 200, y: 90, width: 200, height: 100 })).toBe(true);
    expect(isOver(cards, { x: 240, y: 0, width: 200, height: 100 })).toBe(false);
  });
});
