import type { ProgramNode } from '#domain/nodes/node.ts';

/** What a step takes up on the canvas with its live figures, in pixels at 100 %, and the room a tidy layout leaves around it. */
export const CARD = { width: 232, height: 96 } as const;
export const GAP = { betweenRanks: 48, betweenCards: 32 } as const;
/** From the top of a card to the top of the one below it. */
export const RANK_HEIGHT: number = CARD.height + GAP.betweenRanks;

/** What a node takes up: a step as much as every other, a text label as much as it was given. */
export function getNodeSize(node: ProgramNode): { readonly width: number; readonly height: number } {
  return node.type === 'textLabel'
    ? { width: node.settings.width, height: node.settings.height }
    : { width: CARD.width, height: CARD.height };
}
