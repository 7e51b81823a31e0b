import { CARD } from '#domain/program/card-size.ts';

export const CARD_WIDTH = CARD.width;

/** Cards without figures are lower than the place that the layout leaves for them. In px at 100 %. */
const PLAIN_HEIGHT = 68;

/** Given to React Flow, so that it never has to measure. */
export function cardHeight({ hasFigures }: { hasFigures: boolean }): number {
  return hasFigures ? CARD.height : PLAIN_HEIGHT;
}
