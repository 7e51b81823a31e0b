import { expect, test } from 'vitest';
import { lintProbes } from './probe-lint.ts';

type Row = readonly [file: string, source: string, refusal: string];

// Each row of the table in docs/architecture.md shown red. The numbers in the names of files only tell them apart.
const REFUSED: readonly Row[] = [
  ['domain/a1.ts', `import { x } from '#contract/x.ts'; x();`, 'domain may not import contract'],
  ['domain/a2.ts', `import { x } from '#api/x.ts'; x();`, 'domain may not import api'],
  ['domain/a3.ts', `import { z } from 'zod'; z();`, "package 'zod'"],
  ['domain/a4.ts', `import { x } from 'node:fs'; x();`, "package 'node:fs'"],
  ['contract/a1.ts', `import { x } from '#api/x.ts'; x();`, 'contract may not import api'],
  ['contract/a2.ts', `import { x } from 'dexie'; x();`, "package 'dexie'"],
  ['api/a1.ts', `import { x } from '#client/x.ts'; x();`, 'api may not import client'],
  ['api/a2.ts', `import { x } from '#store/x.ts'; x();`, 'api may not import store'],
  ['api/a3.ts', `import { x } from 'react'; x();`, "package 'react'"],
  ['api/storage/a4.ts', `import { x } from 'dexie'; x();`, "package 'dexie'"],
  ['client/a1.ts', `import { x } from '#api/app/app.ts'; x();`, 'client may not import api'],
  ['client/a2.ts', `import('#api/app/app.ts').then((x) => x, () => null);`, 'client may not import api'],
  ['client/a3.ts', `import { x } from '#store/x.ts'; x();`, 'client may not import store'],
  ['client/a4.ts', `import { Hono } from 'hono'; Hono();`, "package 'hono'"],
  ['client/a5.ts', `import { x } from 'react-dom'; x();`, "package 'react-dom'"],
  ['store/a1.ts', `import type { X } from '#api/x.ts'; export type Y = X;`, 'store may not import api'],
  ['store/a2.ts', `import { x } from '#ui/x.ts'; x();`, 'store may not import ui'],
  ['store/a3.ts', `import { x } from 'react-dom'; x();`, "package 'react-dom'"],
  ['ui/a1.ts', `import { x } from '#domain/x.ts'; x();`, 'ui may not import domain'],
  ['ui/a2.ts', `import { x } from '#store/x.ts'; x();`, 'ui may not import store'],
  ['ui/a3.ts', `import { x } from 'zustand'; x();`, "package 'zustand'"],
  ['ui/a4.ts', `import { x } from '#product/x.ts'; x();`, 'ui may not import product'],
  ['product/a1.ts', `import { x } from '#features/report/x.ts'; x();`, 'product may not import features'],
  ['product/a2.ts', `import { x } from '#api/x.ts'; x();`, 'product may not import api'],
  ['product/a3.ts', `import { x } from 'react-router-dom'; x();`, "package 'react-router-dom'"],
  ['features/builder/a1.ts', `import { x } from '#features/report/x.ts'; x();`, 'builder -> report'],
  [
    'features/builder/a2.ts',
    `import('#features/report/x.ts').then((x) => x, () => null);`,
    'builder -> report',
  ],
  ['features/builder/a3.ts', `export type X = import('#features/report/x.ts').X;`, 'builder -> report'],
  ['features/report/a4.ts', `import { x } from '#app/x.ts'; x();`, 'features may not import app'],
  ['features/report/a5.ts', `import { x } from '#api/x.ts'; x();`, 'features may not import api'],
  ['features/report/a6.ts', `import { x } from 'dexie'; x();`, "package 'dexie'"],
  [
    'features/report/a7.ts',
    `import { x } from '@base-ui/react/dialog'; x();`,
    "package '@base-ui/react/dialog'",
  ],
  ['app/a1.ts', `import { x } from '#api/x.ts'; x();`, 'app may not import api'],
  ['app/a2.ts', `import { x } from 'zustand'; x();`, "package 'zustand'"],
  ['misc/a1.ts', `import { x } from 'zod'; x();`, 'misc is no layer'],
  ['domain/b1.ts', `import { x } from '../contract/x.ts'; x();`, "Only './file.ts'"],
  ['domain/b2.ts', `import { x } from './below/x.ts'; x();`, "Only './file.ts'"],
  ['domain/b3.ts', `import { x } from './x'; x();`, 'Write the extension'],
  ['domain/b4.ts', `import { x } from '#domain/x'; x();`, 'Write the extension'],
  ['domain/b5.ts', `export { x } from './x.ts';`, 'no-re-export'],
  ['domain/b6.ts', `export * from './x.ts';`, 'no-re-export'],
  ['domain/b7.ts', `export default 1;`, 'no-default-export'],
  ['domain/c1.ts', `export const x = Date.now();`, "'Date.now' reads the world"],
  ['domain/c2.ts', `export const x = Math.random();`, "'Math.random' reads the world"],
  ['domain/c3.ts', `export const x = new Date();`, "'new Date' reads the world"],
  [
    'domain/c4.ts',
    `import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();`,
    "'Temporal.Now' reads",
  ],
  ['domain/c5.ts', `export const x: any = 1;`, 'no-explicit-any'],
  ['domain/c6.ts', `export const f = (x: string | null) => x!;`, 'no-non-null-assertion'],
  ['domain/d1.ts', `import { b } from './d2.ts'; export const a = () => b();`, 'no-cycle'],
  ['domain/d2.ts', `import { a } from '#domain/d1.ts'; export const b = () => a();`, 'no-cycle'],
  ['domain/d3.ts', `import type { B } from './d4.ts'; export type A = B | null;`, 'no-cycle'],
  ['domain/d4.ts', `import type { A } from '#domain/d3.ts'; export type B = { readonly a: A };`, 'no-cycle'],
];

const MARKUP_AND_EVALUATION: readonly Row[] = [
  ['store/m1.ts', `let last = 0; export const next = () => (last += 1);`, "'last' is state of the module"],
  ['store/m2.ts', `const known = new Map<string, 1>(); known.set('a', 1);`, "'known' is state of the module"],
  ['store/m3.ts', `const heard: string[] = []; heard.push('a');`, "'heard' is state of the module"],
  ['ui/c1.tsx', `export const X = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`, 'no-danger'],
  ['ui/c2.ts', `export const f = (x: Element) => { x.innerHTML = ''; };`, "'innerHTML' turns text"],
  ['ui/c3.ts', `export const f = () => document.write('x');`, "'write' turns text"],
  ['ui/c4.ts', `eval('1');`, 'no-eval'],
  ['ui/c5.ts', `export const f = new Function('return 1');`, 'no-new-func'],
];

const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  [
    'domain/schedule/z1.ts',
    `import { Temporal } from 'temporal-polyfill'; import { x } from './x.ts'; x(Temporal.Instant);`,
  ],
  ['contract/z1.ts', `import * as z from 'zod/mini'; import { x } from '#domain/programs/x.ts'; x(z);`],
  ['api/routes/z1.ts', `import { cors } from 'hono/cors'; import { x } from '#contract/x.ts'; x(cors);`],
  [
    'client/z1.ts',
    `import { QueryClient } from '@tanstack/react-query'; import { x } from '#contract/x.ts'; x(QueryClient);`,
  ],
  ['store/z1.ts', `import { create } from 'zustand/vanilla'; import { x } from '#client/x.ts'; x(create);`],
  ['ui/z1.ts', `import './x.css'; import { Dialog } from '@base-ui/react/dialog'; Dialog();`],
  [
    'features/report/z1.ts',
    `import { x } from '#features/report/parts/x.ts'; import { y } from '#ui/y.ts'; x(y);`,
  ],
  ['app/z1.ts', `import('#features/report/report-page.tsx').then((x) => x, () => null);`],
];

const MAIN = `import url from '#api/worker.ts?worker&url'; import { x } from '#app/x.ts'; x(url);
import { y } from '#api/worker.ts'; y();`;

const refusals = lintProbes(
  [['main.tsx', MAIN] as const, ...REFUSED, ...MARKUP_AND_EVALUATION, ...ALLOWED].map(([file, source]) => ({
    file: `src/${file}`,
    source,
  })),
);

test.each(REFUSED)('lint refuses in src/%s: %s', (file, _source, refusal) => {
  expect(refusals.get(`src/${file}`)?.join('\n')).toContain(refusal);
});

test.each(MARKUP_AND_EVALUATION)('[SEC-6] lint refuses in src/%s: %s', (file, _source, refusal) => {
  expect(refusals.get(`src/${file}`)?.join('\n')).toContain(refusal);
});

test.each(ALLOWED)('lint allows in src/%s: %s', (file) => {
  expect(refusals.get(`src/${file}`)).toBeUndefined();
});

test('lint allows the worker in src/main.tsx by its URL only', () => {
  expect(refusals.get('src/main.tsx')).toEqual(['house(layer-imports) main may not import api.']);
});
