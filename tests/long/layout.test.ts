import { expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import { computeLayout, type Layout } from '#domain/layout/layout.ts';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { brokenLayoutRules } from '#tests/domain/layout/broken-layout-rules.ts';
import { type Crossing, crossingsOf } from '#tests/domain/layout/crossings.ts';
import { elkLayout } from '#tests/domain/layout/elk-layout.ts';
import { randomProgram } from '#tests/domain/layout/random-programs.ts';

const PROGRAMS = 500;

/** Programs in which ours may cross more when every connector is drawn straight, whatever stands on its way. */
const MORE_IF_STRAIGHT = 0.03;

test(`[D10] ${PROGRAMS} random programs keep every rule of a tidy layout`, () => {
  const faults = seeds().flatMap((seed) => {
    const { name, design } = randomProgram(seed);
    return brokenLayoutRules(design, diceOf(seed)).map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

/** Fewer crossings count for less than ways out of one step that keep their order: Yes stands left of No. */
test(`[D10] ${PROGRAMS} random programs have no crossing that the Eclipse Layout Kernel avoids with ways out as much in order`, async () => {
  const more: { readonly name: string; readonly isOtherLessInOrder: boolean }[] = [];
  const lessInOrder: string[] = [];
  const sums = { ours: 0, elk: 0, oursStraight: 0, elkStraight: 0, moreStraight: 0 };
  for (const seed of seeds()) {
    const { name, design } = randomProgram(seed);
    const { led, straight } = await crossingsOfBoth(design);
    const [ours, elk] = [outOfOrder(led.ours), outOfOrder(led.elk)];
    if (ours > elk) lessInOrder.push(name);
    if (led.ours.length > led.elk.length) more.push({ name, isOtherLessInOrder: elk > ours });
    if (straight.ours.length > straight.elk.length) sums.moreStraight += 1;
    sums.ours += led.ours.length;
    sums.elk += led.elk.length;
    sums.oursStraight += straight.ours.length;
    sums.elkStraight += straight.elk.length;
  }
  console.log(
    `crossings in ${PROGRAMS} programs: ours ${sums.ours}, elkjs ${sums.elk}; more than elkjs in ${more.length}, ` +
      `in ${more.filter(({ isOtherLessInOrder }) => isOtherLessInOrder).length} of which it crosses more ways out of one step; ` +
      `drawn straight: ours ${sums.oursStraight}, elkjs ${sums.elkStraight}; more in ${sums.moreStraight}`,
  );
  expect(lessInOrder).toEqual([]);
  expect(more.filter(({ isOtherLessInOrder }) => !isOtherLessInOrder)).toEqual([]);
  expect(sums.ours).toBeLessThan(sums.elk);
  expect(sums.oursStraight).toBeLessThan(sums.elkStraight);
  expect(sums.moreStraight).toBeLessThanOrEqual(PROGRAMS * MORE_IF_STRAIGHT);
});

function seeds(): readonly number[] {
  return Array.from({ length: PROGRAMS }, (_, seed) => seed);
}

function outOfOrder(crossings: readonly Crossing[]): number {
  return crossings.filter(({ isOfOneStepAtOnce }) => isOfOneStepAtOnce).length;
}

/** Connectors that lead back up are left out of both: they are drawn beside the program. */
async function crossingsOfBoth(design: Design) {
  const cards = design.nodes.filter((node) => !isAnnotation(node));
  const ours = computeLayout(design);
  const y = (id: (typeof cards)[number]['id']) => ours.positions.get(id)?.y ?? Number.NaN;
  const down = design.connectors.filter(({ from, to }) => y(to) > y(from));
  const elk = await elkLayout(cards, down);
  const straight = ({ positions }: Layout): Layout => ({
    positions,
    wayPoints: new Map(),
  });
  return {
    led: {
      ours: crossingsOf(design, down, ours),
      elk: crossingsOf(design, down, elk),
    },
    straight: {
      ours: crossingsOf(design, down, straight(ours)),
      elk: crossingsOf(design, down, straight(elk)),
    },
  };
}
