import { expect, it } from 'vitest';
import type { Route } from '#domain/nodes/routes.ts';
import { placeBelow } from '#features/builder/design/places.ts';
import { aDesign, decision, multiDecision, nodeId, start } from '#tests/domain/builders/a-design.ts';

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
