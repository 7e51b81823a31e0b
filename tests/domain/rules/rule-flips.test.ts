import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '#domain/rules/rule.ts';
import { findFewestFlips } from '#domain/rules/rule-flips.ts';

const LEAF: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };

const anyRule = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constant(LEAF),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      rules: fc.array(tie('rule'), { maxLength: 3 }),
    }),
  ),
})).rule;

function outcome(rule: Rule, met: readonly boolean[]): boolean {
  let next = 0;
  const visit = (part: Rule): boolean => {
    if (part.kind !== 'all' && part.kind !== 'any') return met[next++] ?? false;
    const parts = part.rules.map(visit);
    return part.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean);
  };
  return visit(rule);
}

const countOfLeaves = (rule: Rule): number =>
  rule.kind === 'all' || rule.kind === 'any'
    ? rule.rules.reduce((sum, part) => sum + countOfLeaves(part), 0)
    : 1;

/** The smallest set of tests that changes the outcome, by trying all; null when none does. */
function fewestByTrying(rule: Rule, met: readonly boolean[]): number | null {
  const sizes = Array.from({ length: 2 ** met.length }, (_, set) => {
    const flipped = met.map((one, place) => one !== ((set >> place) % 2 === 1));
    const size = flipped.filter((one, place) => one !== met[place]).length;
    return outcome(rule, flipped) === outcome(rule, met) ? Number.POSITIVE_INFINITY : size;
  });
  const least = Math.min(...sizes);
  return least === Number.POSITIVE_INFINITY ? null : least;
}

test('[E28] flips the outcome, with as few tests as trying all sets finds', () => {
  fc.assert(
    fc.property(anyRule, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (rule, draws) => {
      fc.pre(countOfLeaves(rule) <= 9);
      const met = draws.slice(0, countOfLeaves(rule));
      const flips = findFewestFlips(rule, met);
      expect(flips === null ? null : flips.length).toBe(fewestByTrying(rule, met));
      if (flips === null) return;
      const after = met.map((one, place) => one !== flips.includes(place));
      expect(outcome(rule, after)).toBe(!outcome(rule, met));
    }),
    { numRuns: 500, seed: 20_261_122 },
  );
});
