// What must be there before anything runs: the installed packages and a build that is no older than its sources.
// Only Node's own modules, since this runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const BUILT = join(ROOT, 'dist', 'index.html');
const BUILT_FROM = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

export function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Program Builder needs Node 20.19 or later; this is ${process.versions.node}.`);
}

export function installIfMissing() {
  const lockFile = join(ROOT, 'package-lock.json');
  if (existsSync(INSTALLED) && changedAt(lockFile) <= changedAt(INSTALLED)) return;
  console.log('Installing packages (npm ci) ...');
  const status = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) fail('npm ci failed: see above.');
}

export function buildIfStale() {
  if (existsSync(BUILT) && newestOf(BUILT_FROM) <= changedAt(BUILT)) return;
  console.log('Building ...');
  const status = run(process.execPath, [
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  if (status !== 0) fail('The build failed: see above.');
}

/** @param {string} text */
export function portFrom(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  return fail(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const isShellNeeded = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: isShellNeeded }).status;
}

/** @param {readonly string[]} paths */
function newestOf(paths) {
  return Math.max(...paths.map((path) => newestBelow(join(ROOT, path))));
}

/** @param {string} path @returns {number} when it, or anything below it, changed last; in milliseconds */
function newestBelow(path) {
  if (!existsSync(path)) return 0;
  // A folder's own time tells of files that were removed.
  const own = changedAt(path);
  if (!statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path).mtimeMs;
}
