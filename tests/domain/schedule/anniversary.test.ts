import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNextAnniversary, isAnniversary } from '#domain/schedule/anniversary.ts';

/** Up to nine years: from 1896 on there was no 29 February before 1904. */
const HORIZON = 9 * 366;

test('[S5] the next anniversary is the first of all days that is one', () => {
  // From 1890 to 2080.
  const anyDay = fc.integer({ min: -29_220, max: 40_000 });
  fc.assert(
    fc.property(anyDay, anyDay, (from, ofDay) => {
      fc.pre(ofDay < from + HORIZON - 366);
      let first = from;
      while (!isAnniversary(first, ofDay)) first++;
      expect(findNextAnniversary(from, ofDay)).toBe(first);
    }),
    { numRuns: 500, seed: 20_261_128 },
  );
});
