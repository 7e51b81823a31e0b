import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const PACKAGES: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };

type Locked = {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
/** What npm installs, under its path; the project itself is ''. */
const LOCKED = Object.entries(lock.packages).filter(([path]) => path !== '');
const FREE = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'OFL-1.1'];

const DOCUMENT = readFileSync('docs/dependencies.md', 'utf8');

test('[SEC-8] every package has an exact version', () => {
  const inexact = Object.entries(PACKAGES).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(inexact).toEqual([]);
});

test('[SEC-8] every package has its reason in docs/dependencies.md', () => {
  expect(Object.keys(PACKAGES).filter((name) => !hasReason(name))).toEqual([]);
});

test('[SEC-8] no package runs a script when it is installed', () => {
  expect(LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test('[SEC-8] every package is known by the hash of what it holds, and none comes from an address of its own', () => {
  const others = LOCKED.filter(
    ([, { resolved, integrity }]) => resolved !== undefined || !integrity?.startsWith('sha512-'),
  );
  expect(others).toEqual([]);
});

test('[SEC-8] whatever goes into the build may be given on, with its licence', () => {
  const built = LOCKED.filter(([, { dev, devOptional }]) => !dev && !devOptional);
  expect(built.filter(([, { license }]) => !FREE.includes(license ?? ''))).toEqual([]);
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
