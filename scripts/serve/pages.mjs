// The built app: its files, and its one page at every other address.

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders } from '#scripts/security-headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** src/main.tsx looks for it: the account is the server's, not the browser's. */
const MARK = '<meta name="account" content="server" />';

/**
 * @param {string} folder
 * @param {string} path of the address, beginning with a slash
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string | Buffer }>}
 */
export async function pageAt(folder, path) {
  const isFile = extname(path) !== '' && path !== '/index.html';
  const found = isFile ? await fileAt(folder, path) : await pageOf(folder);
  const headers = { ...securityHeaders, 'Cache-Control': cacheFor(path) };
  if (found === null) return { status: 404, headers, body: '' };
  const type = TYPES[isFile ? extname(path) : '.html'] ?? 'application/octet-stream';
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body: found };
}

/** @param {string} folder */
async function pageOf(folder) {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return page.replace('<head>', `<head>${MARK}`);
}

/** @param {string} folder @param {string} path */
async function fileAt(folder, path) {
  const file = normalize(join(folder, decoded(path)));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  return readFile(file).catch(() => null);
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Names of built files change with what is in them. @param {string} path */
function cacheFor(path) {
  return path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
}
