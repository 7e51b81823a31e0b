import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import type { Comparison } from '#domain/diff/compare-designs.ts';
import { cardHeight, cardSize } from '#features/builder/drawing/card-size.ts';
import { cardShapes } from './card-shapes.ts';
import { chipShapes, drawnConnectors, lineShapes } from './connector-shapes.ts';
import { markShapes } from './mark-shapes.ts';
import type { Picture, Shape } from './picture.ts';

const MARGIN = 40;

/** Cards in a picture have no figures: those are of a moment, the picture is of the program. */
const HEIGHT = cardHeight({ hasFigures: false });

/** A design as it stands on the canvas: connectors below, cards above, labels of branches on top. */
export function drawPicture(design: Design, words: WordsContext): Picture {
  const connectors = drawnConnectors(design, HEIGHT);
  const shapes: readonly Shape[] = [
    ...connectors.flatMap((line) => lineShapes(line, { stroke: 'line' })),
    ...design.nodes.flatMap((node) => cardShapes(node, words, HEIGHT)),
    ...design.nodes.flatMap((node) => chipShapes(node, HEIGHT, connectors, words)),
  ];
  return framed(design, shapes);
}

/** Two versions in one picture, what differs marked. */
export function comparedPicture(comparison: Comparison, words: WordsContext): Picture {
  const plain = drawPicture(comparison.design, words);
  return { ...plain, shapes: [...plain.shapes, ...markShapes(comparison, HEIGHT)] };
}

function framed(design: Design, shapes: readonly Shape[]): Picture {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number) => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  };
  for (const node of design.nodes) {
    const { width, height } = cardSize(node, HEIGHT);
    reach(node.position.x, node.position.y);
    reach(node.position.x + width, node.position.y + height);
  }
  for (const shape of shapes) if (shape.kind === 'path' && shape.x === 0) reachPath(shape.d, reach);
  const [x, y] = [Math.floor(left - MARGIN), Math.floor(top - MARGIN)];
  return { x, y, width: Math.ceil(right + MARGIN) - x, height: Math.ceil(bottom + MARGIN) - y, shapes };
}

/** Connectors that lead back up run outside of all cards. Their paths name absolute points only. */
function reachPath(d: string, reach: (x: number, y: number) => void): void {
  for (const [, x, y] of d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) reach(Number(x), Number(y));
}
