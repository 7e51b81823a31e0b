import { expect, test } from 'vitest';
import { design as schema } from '#contract/design.ts';
import { aDesign, end, start } from '#tests/domain/builders/a-design.ts';

const withSteps = (count: number) =>
  aDesign({
    nodes: [start(), ...Array.from({ length: count - 1 }, (_, index) => end(`end${index}`))],
    connectors: [],
  });
const reasonsOf = (design: unknown) =>
  schema.safeParse(design).error?.issues.map(({ message }) => message) ?? [];

test.each([
  [4_999, []],
  [5_000, []],
  [5_001, ['Too big: expected array to have <=5000 items']],
])('[F2] a design of %i steps is refused with %j', (count, reasons) => {
  expect(reasonsOf(withSteps(count))).toEqual(reasons);
});
