import { expect, test } from 'vitest';
import { scanJson } from '#api/use-cases/program-files/scan-json.ts';

const LIMITS = { depth: 64, values: 2_000, members: 20, items: 1_000 };

/** The fault, and how many bytes were looked at to find it. */
function scanned(text: string) {
  let reads = 0;
  const bytes = new Proxy(new TextEncoder().encode(text), {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const fault = scanJson(bytes, LIMITS);
  return { fault, reads };
}

test.each([
  ['nesting', '['.repeat(100_000), 'tooDeep', 65],
  ['a list', `[${'0,'.repeat(100_000)}0]`, 'tooMany', 2_001],
  ['an object', `{${'"a":0,'.repeat(100_000)}"a":0}`, 'tooMany', 300],
  ['a key that reaches a prototype', `{"__proto__":{}${' '.repeat(100_000)}}`, 'forbiddenKey', 60],
])('[B2] %s is read no further than its limit', (_, text, fault, most) => {
  const found = scanned(text);

  expect(found.fault).toBe(fault);
  expect(found.reads).toBeLessThanOrEqual(most);
});

test.each([
  ['a string', `"${'a'.repeat(100_000)}"`],
  ['a string of escapes', `"${String.raw`\"`.repeat(50_000)}"`],
  ['a string without an end', `"${String.raw`\\`.repeat(50_000)}`],
  ['short keys', `{"__proto_":0,"a":[${'"__proto__",'.repeat(900)}0]}`],
])('[B2] no byte of %s is read more than three times', (_, text) => {
  const { fault, reads } = scanned(text);

  expect(fault).toBeNull();
  expect(reads).toBeLessThanOrEqual(text.length * 3);
});
