import { CARD, getNodeSize } from '#domain/design/card-size.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';

export const CARD_WIDTH = CARD.width;

/** Cards without figures are lower than the place that the layout leaves for them. In px at 100 %. */
const PLAIN_HEIGHT = 68;

/** Given to React Flow, so that it never has to measure. */
export function cardHeight({ hasFigures }: { hasFigures: boolean }): number {
  return hasFigures ? CARD.height : PLAIN_HEIGHT;
}

/** Of a step as high as all of them are now, or of a text label. */
export function cardSize(node: ProgramNode, stepHeight: number): { width: number; height: number } {
  return node.type === 'textLabel' ? getNodeSize(node) : { width: CARD.width, height: stepHeight };
}
