// Finds a Chromium for the browser tests: CHROMIUM_PATH, then the system's Chromium or Chrome, then the one in the
// npm package @sparticuz/chromium (Linux x64). TEST_BROWSER=package skips the first two, to try the third.

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const NOTHING_FOUND =
  'No browser found: install Chromium or Google Chrome, or set CHROMIUM_PATH to the executable of one.';

/** @typedef {{ readonly executablePath: string, readonly env: Readonly<Record<string, string>> }} Browser */

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const { CHROMIUM_PATH, TEST_BROWSER } = process.env;
  if (TEST_BROWSER !== 'package') {
    if (CHROMIUM_PATH) return namedBrowser(CHROMIUM_PATH);
    const system = systemBrowser();
    if (system !== undefined) return { executablePath: system, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error(NOTHING_FOUND);
}

/** @param {string} path @returns {Browser} */
function namedBrowser(path) {
  if (!isExecutable(path)) throw new Error(`CHROMIUM_PATH names no executable file: ${path}`);
  return { executablePath: path, env: {} };
}

function systemBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...SYSTEM_PATHS].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the packaged browser once, with the shared libraries and fonts a bare machine lacks.
 * @returns {Promise<Browser>}
 */
async function packagedBrowser() {
  const packageFile = fileURLToPath(
    new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url),
  );
  if (!existsSync(packageFile)) throw new Error(NOTHING_FOUND);
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const cache = fileURLToPath(new URL('../.cache/', import.meta.url));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(cache, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/**
 * The package unpacks into the folder for temporary files and takes a half-written file for a whole one: so it gets
 * a folder of its own, which is named for good only when everything is there.
 * @param {string} cache
 * @param {string} folder
 */
async function unpack(cache, folder) {
  const unfinished = join(cache, `unpacking-${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  // The package adds its shared libraries only where it believes it runs on Amazon Linux 2023.
  const env = {
    TMPDIR: unfinished,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
  };
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    restoreEnvironment(before);
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/** @param {NodeJS.ProcessEnv} before */
function restoreEnvironment(before) {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}

/** @param {string} folder */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
