import { describe, expect, it } from 'vitest';
import { createGraph } from '#domain/design/graph.ts';
import { computeLayout } from '#domain/layout/layout.ts';
import { getBoxesToKeep, getSmallestZoom, openAt, recentre, reveal } from '#features/builder/drawing/view.ts';
import { getDetail } from '#features/builder/drawing/zoom-detail.ts';
import { aDesign, delay, nodeId } from '#tests/domain/builders/a-design.ts';

const WINDOW = { width: 1000, height: 700 };
const START = { x: 0, y: 0 };

describe('opening a program', () => {
  it('shows a small one at full size, in the middle and at the top', () => {
    expect(openAt(WINDOW, { x: -132, y: 0, width: 496, height: 400 }, START)).toEqual({
      x: 384,
      y: 40,
      zoom: 1,
    });
  });

  it('shows a whole one at 90% if that is all it takes', () => {
    expect(openAt(WINDOW, { x: 0, y: 0, width: 500, height: 650 }, START).zoom).toBeCloseTo(588 / 650);
  });

  it('shows the start of a long one at full size, never smaller', () => {
    expect(openAt(WINDOW, { x: 0, y: 0, width: 232, height: 2_000 }, START)).toEqual({
      x: 384,
      y: 40,
      zoom: 1,
    });
  });

  it('puts Start in the middle where the program is wider than the canvas', () => {
    expect(openAt(WINDOW, { x: -900, y: 0, width: 3_000, height: 400 }, START).x).toBe(500 - 116);
  });

  it('can be zoomed out until 1,000 steps below each other are in sight', () => {
    const program = { x: 0, y: 0, width: 232, height: 1_000 * 144 };
    expect(program.height * getSmallestZoom(WINDOW, program)).toBeLessThanOrEqual(588);
  });
});

describe('a canvas that becomes narrower', () => {
  const view = { x: 0, y: 10, zoom: 1 };
  const widths = { width: 600, widthBefore: 1000 };

  it('puts a program that still fits into its middle', () => {
    expect(recentre(view, widths, [{ x: 100, y: 0, width: 232, height: 96 }])).toEqual({ ...view, x: 84 });
  });

  it('puts what is selected and what follows into its middle where the program is too wide', () => {
    const boxes = [
      { x: 0, y: 0, width: 2_000, height: 96 },
      { x: 900, y: 0, width: 400, height: 96 },
    ];
    expect(recentre(view, widths, boxes)).toEqual({ ...view, x: -800 });
  });

  it('keeps in the middle what was there where nothing fits', () => {
    expect(recentre(view, widths, [{ x: 0, y: 0, width: 2_000, height: 96 }])).toEqual({ ...view, x: -200 });
  });
});

describe('what is kept in sight', () => {
  it('is the selected step with what follows it, else the step alone', () => {
    const design = aDesign();
    const { positions } = computeLayout(design);
    const placed = design.nodes.map((node) => ({ ...node, position: positions.get(node.id) ?? START }));
    const graph = createGraph({ ...design, nodes: placed });
    const chosen = placed.filter(({ id }) => id === nodeId('start'));
    expect(getBoxesToKeep(chosen, graph)).toEqual([
      { x: 0, y: 0, width: 232, height: 240 },
      { x: 0, y: 0, width: 232, height: 96 },
    ]);
  });

  it('moves no more than it takes, and stays clear of the view bar', () => {
    const step = { ...delay('wait'), position: { x: 100, y: 640 } };
    expect(reveal({ x: 0, y: 0, zoom: 1 }, WINDOW, [step])).toEqual({ x: 0, y: -108, zoom: 1 });
  });

  it('stays where it is with nothing selected', () => {
    expect(reveal({ x: 3, y: 4, zoom: 1 }, WINDOW, [])).toEqual({ x: 3, y: 4, zoom: 1 });
  });
});

it('drops what would be less than 11 px on the screen', () => {
  expect([1, 0.9, 0.89, 0.75, 0.74, 0.6, 0.59, 0.5, 0.49].map(getDetail)).toEqual([
    'full',
    'full',
    'less',
    'less',
    'little',
    'little',
    'least',
    'least',
    'far',
  ]);
});
