import { expect, test } from 'vitest';
import { isAnnotation } from '#domain/nodes/annotation.ts';
import type { Design } from '#domain/program/design.ts';
import { layoutOf } from '#domain/program/layout.ts';
import { diceOf } from '#tests/domain/engine/dice.ts';
import { brokenLayoutRules } from '#tests/domain/layout/broken-layout-rules.ts';
import { crossingsOf } from '#tests/domain/layout/crossings.ts';
import { elkPlaces } from '#tests/domain/layout/elk-places.ts';
import { randomProgram } from '#tests/domain/layout/random-programs.ts';

const PROGRAMS = 500;

/**
 * What ours may have more. Ours holds three lines that the other does not: Start and parts that hang on nothing stand in
 * the first row, Yes stands left of No at any price, and a merge stands below ends that its branches close in. They make
 * connectors longer, and a long one drawn straight crosses what its real way goes round.
 */
const MORE = { inMostPrograms: 4, inAny: 6, share: 0.1 } as const;

test(`[D10] ${PROGRAMS} random programs keep every rule of a tidy layout`, () => {
  const faults = seeds().flatMap((seed) => {
    const { name, design } = randomProgram(seed);
    return brokenLayoutRules(design, diceOf(seed)).map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test(`[D10] ${PROGRAMS} random programs have hardly more crossings than the Eclipse Layout Kernel leaves`, async () => {
  const more: { readonly name: string; readonly by: number }[] = [];
  const sums = { ours: 0, elk: 0 };
  for (const seed of seeds()) {
    const { name, design } = randomProgram(seed);
    const { ours, elk } = await crossingsOfBoth(design);
    sums.ours += ours;
    sums.elk += elk;
    if (ours > elk) more.push({ name, by: ours - elk });
  }
  console.log(
    `crossings in ${PROGRAMS} programs: ours ${sums.ours}, elkjs ${sums.elk}; more than elkjs in ${more.length}`,
  );
  expect(more.filter(({ by }) => by > MORE.inAny)).toEqual([]);
  expect(more.filter(({ by }) => by > MORE.inMostPrograms).length).toBeLessThanOrEqual(PROGRAMS / 100);
  expect(more.length).toBeLessThanOrEqual(PROGRAMS * MORE.share);
});

function seeds(): readonly number[] {
  return Array.from({ length: PROGRAMS }, (_, seed) => seed);
}

/** Connectors that lead back up are left out of both: they are drawn beside the program. */
async function crossingsOfBoth(design: Design) {
  const cards = design.nodes.filter((node) => !isAnnotation(node));
  const { positions } = layoutOf(design);
  const y = (id: (typeof cards)[number]['id']) => positions.get(id)?.y ?? Number.NaN;
  const down = design.connectors.filter(({ from, to }) => y(to) > y(from));
  return {
    ours: crossingsOf(design, down, positions),
    elk: crossingsOf(design, down, await elkPlaces(cards, down)),
  };
}
