import { expect, test } from 'vitest';
import { listFaults } from '#api/refusal/list-faults.ts';
import { z } from '#contract/zod.ts';

const faultsOf = (values: readonly unknown[]) => {
  const result = z.array(z.number()).safeParse(values);
  return result.success ? [] : listFaults(result.error).map(({ path }) => path);
};

test.each([
  [19, 19],
  [20, 20],
  [21, 20],
])('of %i faults the first %i are listed', (count, listed) => {
  const faults = faultsOf(Array.from({ length: count }, () => 'x'));
  expect(faults).toEqual(Array.from({ length: listed }, (_, index) => String(index)));
});
