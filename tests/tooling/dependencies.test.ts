import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const PACKAGES: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
const DOCUMENT = readFileSync('docs/dependencies.md', 'utf8');

test('[SEC-8] every package has an exact version', () => {
  const inexact = Object.entries(PACKAGES).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(inexact).toEqual([]);
});

test('[SEC-8] every package has its reason in docs/dependencies.md', () => {
  expect(Object.keys(PACKAGES).filter((name) => !hasReason(name))).toEqual([]);
});

/** A row may name several packages of one scope: "@testing-library/dom, jest-dom, react". */
function hasReason(name: string): boolean {
  const [scope = name, short = name] = name.split('/');
  const rows = DOCUMENT.split('\n').flatMap((row) => /^\| ([^|]+) \|/.exec(row)?.[1] ?? []);
  return rows.some((row) => {
    const [first = '', ...others] = row.split(', ');
    const isOfScope = first.startsWith(`${scope}/`);
    return (
      first === name ||
      others.includes(name) ||
      (isOfScope && (others.includes(short) || first.endsWith('/*')))
    );
  });
}
