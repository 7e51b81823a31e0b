// What the account tells goes to every page that is open, as server-sent events.

import { answerHeaders } from '#scripts/security-headers.mjs';

/** @typedef {import('#contract/news.ts').News} News */

const MOST_LISTENERS = 200;
/** Anyone who reads no more has this much waiting, and is left; a page that comes back loads all again. */
const MOST_WAITING_BYTES = 1024 * 1024;

export function createNewsStream() {
  /** @type {Set<import('node:http').ServerResponse>} */
  const listening = new Set();
  return {
    /** @param {News} news */
    publish: (news) => {
      const text = `data: ${JSON.stringify(news)}\n\n`;
      for (const response of listening) {
        if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
        else response.write(text);
      }
    },
    /** @param {import('node:http').ServerResponse} response */
    listen: (response) => {
      if (listening.size >= MOST_LISTENERS) {
        response.writeHead(503, { ...answerHeaders, 'Retry-After': '10' }).end();
        return;
      }
      response.writeHead(200, { ...answerHeaders, 'Content-Type': 'text/event-stream' });
      response.flushHeaders();
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
  };
}
