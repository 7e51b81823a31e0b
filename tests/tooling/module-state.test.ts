import { expect, test } from 'vitest';
import { lintProbes } from './probe-lint.ts';

const REFUSED = [
  'let count = 0; export const next = () => (count += 1);',
  'export let latest = 0; latest += 1;',
  'export const seen = new Map<string, number>();',
  'export const seen: Map<string, number> = new Map();',
  'export const waiting: string[] = [];',
  'export const byName: Record<string, number> = {};',
  "import { createStore } from 'zustand/vanilla'; export const shared = createStore(() => 0);",
  "import { createListStore } from './list.ts'; export const shared = createListStore();",
];

const ALLOWED = [
  'export const NONE: readonly string[] = [];',
  'export const NOTHING: ReadonlyMap<string, number> = new Map();',
  "export const WIDE = new Set('mw');",
  'export const knownByObject = new WeakMap<object, string>();',
  'export const count = () => { let sum = 0; sum += 1; return sum; };',
];

const probe = (kind: string, source: string, index: number) => ({
  file: `src/store/${kind}${index}.ts`,
  source,
});

const refusals = lintProbes([
  ...REFUSED.map((source, index) => probe('refused', source, index)),
  ...ALLOWED.map((source, index) => probe('allowed', source, index)),
]);

test.each(REFUSED.map((source, index) => ({ source, index })))(
  'lint refuses in a module: $source',
  ({ index }) => {
    expect(refusals.get(`src/store/refused${index}.ts`)).toEqual([
      expect.stringMatching(/^house\(no-module-state\) /),
    ]);
  },
);

test.each(ALLOWED.map((source, index) => ({ source, index })))(
  'lint allows in a module: $source',
  ({ index }) => {
    expect(refusals.get(`src/store/allowed${index}.ts`)).toBeUndefined();
  },
);
