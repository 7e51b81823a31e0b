// One port for the app, the public API and the account behind both.

import { createServer as createHttpServer } from 'node:http';
import { Readable } from 'node:stream';
import { answerHeaders } from '#scripts/security-headers.mjs';
import { isForThisMachine, isFromElsewhere } from './guard.mjs';
import { createNewsStream } from './news-stream.mjs';
import { pageAt } from './pages.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Outgoing
 * @typedef {import('./account.mjs').Account} Account
 */

const NEWS = '/api/news';

/**
 * @param {object} what
 * @param {string} what.folder the built app
 * @param {(publish: (news: import('#contract/news.ts').News) => void) => Promise<Pick<Account, 'fetch' | 'isPublicPath'>>} what.openAccount
 */
export async function createServer({ folder, openAccount }) {
  const news = createNewsStream();
  const account = await openAccount(news.publish);
  return createHttpServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });

  /** @param {Incoming} request @param {Outgoing} response */
  async function answer(request, response) {
    const url = addressOf(request);
    if (url === null) {
      response.writeHead(400, answerHeaders).end();
      return;
    }
    const { pathname } = url;
    const isOfAccount = pathname.startsWith('/api/') || account.isPublicPath(pathname);
    if (!isForThisMachine(request) || (isOfAccount && isFromElsewhere(request))) {
      response.writeHead(403, answerHeaders).end();
    } else if (pathname === NEWS) {
      news.listen(response);
    } else if (isOfAccount) {
      await answerByAccount(account, request, response);
    } else {
      const { status, headers, body } = await pageAt(folder, pathname);
      response.writeHead(status, headers).end(body);
    }
  }
}

/** @param {Pick<Account, 'fetch'>} account @param {Incoming} request @param {Outgoing} response */
async function answerByAccount(account, request, response) {
  const answered = await account.fetch(requestOf(request));
  const headers = new Headers(answerHeaders);
  for (const [name, value] of answered.headers) headers.set(name, value);
  response.writeHead(answered.status, Object.fromEntries(headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/**
 * Null where the request line names no address. Slashes in front would name another host, and a Request takes no TRACE.
 * @param {Incoming} request
 */
function addressOf({ url = '/', method = '' }) {
  if (['TRACE', 'TRACK', 'CONNECT'].includes(method)) return null;
  try {
    return new URL(url.replace(/^\/{2,}/, '/'), 'http://localhost');
  } catch {
    return null;
  }
}

/** @param {Incoming} incoming */
function requestOf(incoming) {
  const method = incoming.method ?? 'GET';
  /** @type {[string, string][]} */
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = ['GET', 'HEAD'].includes(method) ? null : Readable.toWeb(incoming);
  // The body is sent as it comes in, which a Request has to be told.
  const options = /** @type {RequestInit} */ ({ method, headers, body, duplex: 'half' });
  return new Request(addressOf(incoming) ?? 'http://localhost', options);
}
