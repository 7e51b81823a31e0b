import { expect, it } from 'vitest';
import { CARD, GAP } from '#domain/design/card-size.ts';
import type { Route } from '#domain/nodes/routes.ts';
import { findPlaceRightOf, placeBelow } from '#features/builder/design/places.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  nodeId,
  start,
} from '#tests/domain/builders/a-design.ts';

const design = aDesign({ nodes: [start(), decision('ask'), multiDecision('cases')], connectors: [] });
const placesOf = (from: string, ...routes: readonly Route[]) =>
  routes.map((route) => placeBelow(design, { from: nodeId(from), route }).x);

it('spreads new branches evenly to either side of their step', () => {
  const [yes = 0, no = 0] = placesOf('ask', 'yes', 'no');
  const [first = 0, second = 0, otherwise = 0] = placesOf('cases', 'case-1', 'case-2', 'default');
  expect([yes < 0, yes + no, second, first + otherwise, otherwise]).toEqual([true, 0, 0, 0, no - yes]);
});

it('places what follows a step with one way out straight below it', () => {
  expect(placesOf('start', 'next')).toEqual([0]);
});

const STRIDE = CARD.width + GAP.betweenCards;
const box = { x: 0, y: 0, width: CARD.width, height: CARD.height };
const standing = (...places: readonly (readonly [x: number, y: number])[]) =>
  aDesign({
    nodes: [
      { ...start(), position: { x: 0, y: 0 } },
      ...places.map(([x, y], at) => ({ ...delay(`wait-${at}`), position: { x, y } })),
      { ...end(), position: { x: 0, y: 2_000 } },
    ],
  });

it('takes the place right beside a box when nothing is in the way', () => {
  expect(findPlaceRightOf(standing([10, 0], [5 * STRIDE, 0]), box)).toEqual({ x: STRIDE, y: 0 });
});

it('goes past the cards in the way, and no farther', () => {
  const standingThere = standing([STRIDE, 0], [2 * STRIDE, 0], [4 * STRIDE, 0]);
  expect(findPlaceRightOf(standingThere, box)).toEqual({ x: 3 * STRIDE, y: 0 });
});

it('is not kept away by a card on another height, or by one that only touches the place', () => {
  const standingThere = standing([STRIDE, CARD.height], [STRIDE + CARD.width, 0]);
  expect(findPlaceRightOf(standingThere, box)).toEqual({ x: STRIDE, y: 0 });
});
