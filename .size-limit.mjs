// [PERF-1] What each route loads, read from the manifest of the build, since the names of chunks carry a hash.

import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */
/** @type {Readonly<Record<string, Chunk>>} */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

const APP = 'src/app/start-app.tsx';
const LIST = 'src/features/my-programs/my-programs-page.tsx';
/** As the bundler writes it: import{a as b}from"./name.js" or import"./name.js". */
const STATIC_IMPORT = /\bimport(?:[^"'();]*?from)?\s*["']\.\/([^"']+\.js)["']/g;
const BUILDER = 'src/features/builder/page/builder-page.tsx';

/** @param {readonly string[]} modules the entry and the lazy modules a route loads */
function scriptsOf(...modules) {
  return chunksOf(...modules).map(({ file }) => `dist/${file}`);
}

/** @param {readonly string[]} modules */
function stylesOf(...modules) {
  return [...new Set(chunksOf(...modules).flatMap(({ css }) => css ?? []))].map((file) => `dist/${file}`);
}

/** @param {readonly string[]} modules */
function chunksOf(...modules) {
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = [...modules];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(chunkOf(name).imports ?? []));
  }
  return [...seen].map(chunkOf);
}

/** @param {string} name */
function chunkOf(name) {
  const chunk = manifest[name];
  if (chunk === undefined)
    throw new Error(`The build has no chunk for ${name}: is the route still loaded lazily?`);
  return chunk;
}

/** @param {RegExp} pattern */
function assets(pattern) {
  const found = readdirSync(new URL('dist/assets/', import.meta.url)).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`The build has no file like ${pattern} in dist/assets`);
  return found.map((name) => `dist/assets/${name}`);
}

/** The worker has no manifest: what it imports from the start is read out of its code. */
function workerScripts() {
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = assets(/^worker-.*\.js$/);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = readFileSync(new URL(path, import.meta.url), 'utf8');
    for (const [, name] of code.matchAll(STATIC_IMPORT)) waiting.push(`dist/assets/${name}`);
  }
  return [...seen];
}

export default [
  { name: 'JavaScript of /programs', path: scriptsOf(APP, LIST), limit: '180 kB', gzip: true },
  { name: 'JavaScript of the builder', path: scriptsOf(APP, BUILDER), limit: '280 kB', gzip: true },
  { name: 'the worker', path: workerScripts(), limit: '70 kB', gzip: true },
  { name: 'CSS of the builder', path: stylesOf(APP, BUILDER), limit: '25 kB', gzip: true },
];
