import { expect, test } from 'vitest';
import { lintProbes } from './probe-lint.ts';

const LOOP = 'An expectation in a loop holds when there is nothing to go through.';
const ITSELF = 'This compares a value with itself.';

/** The body of a test, and what is wrong with it. */
const REFUSED: readonly (readonly [body: string, refusal: string])[] = [
  ['const a = f(); expect(a).toBe(a);', ITSELF],
  ['const a = f(); expect(a.b).toEqual(a.b);', ITSELF],
  ['const a = f(); expect([1, a.b]).toEqual([2, a.b]);', ITSELF],
  ['for (const a of f()) expect(a).toBe(1);', LOOP],
  ['while (f()) { expect(f()).toBe(1); }', LOOP],
  ['f().forEach((a) => { expect(a).toBe(1); });', LOOP],
];

const ALLOWED = [
  'expect(f()).toEqual(f());',
  'const [a, b] = f(); expect([a, b]).toEqual([b, a]);',
  'expect(f().map((a) => a + 1)).toEqual([1]);',
];

const aTest = (body: string): string =>
  `import { expect, test } from 'vitest'; import { f } from '#domain/f.ts'; test('adds', () => { ${body} });`;
const probe = (kind: string, body: string, index: number) => ({
  file: `tests/domain/${kind}${index}.test.ts`,
  source: aTest(body),
});

const refusals = lintProbes([
  ...REFUSED.map(([body], index) => probe('refused', body, index)),
  ...ALLOWED.map((body, index) => probe('allowed', body, index)),
]);

test.each(REFUSED.map(([body, refusal], index) => ({ body, refusal, index })))(
  'lint refuses in a test: $body',
  ({ refusal, index }) => {
    expect(refusals.get(`tests/domain/refused${index}.test.ts`)).toEqual([`house(honest-tests) ${refusal}`]);
  },
);

test.each(ALLOWED.map((body, index) => ({ body, index })))('lint allows in a test: $body', ({ index }) => {
  expect(refusals.get(`tests/domain/allowed${index}.test.ts`)).toBeUndefined();
});
