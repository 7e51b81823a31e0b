// npm run rule-ids: every rule and every goal has a test that bears its id, and no id means two things.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT } from './preparation.mjs';
import { findRuleIdFaults } from './rule-ids.mjs';

const SPEC = 'src/domain/SPEC.md';
const FOLDERS = ['src', 'tests', 'scripts', 'docs'];
const TEXT = /\.(tsx?|mjs|css|md)$/;
/** Decisions keep the words of their day. */
const LEFT_OUT = /^docs\/decisions\//;

const faults = findRuleIdFaults({
  spec: read(SPEC),
  quality: read('docs/quality.md'),
  sources: FOLDERS.flatMap(listFiles).map((path) => ({ path, text: read(path) })),
});
if (faults.length > 0) fail(faults.join('\n'));

/** @param {string} folder */
function listFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => TEXT.test(path) && path !== SPEC && !LEFT_OUT.test(path));
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
