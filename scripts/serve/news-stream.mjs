// What the account tells goes to every page that is open, as server-sent events.

import { answerHeaders } from '#scripts/security-headers.mjs';

/** @typedef {import('#contract/news.ts').News} News */

export function createNewsStream() {
  /** @type {Set<import('node:http').ServerResponse>} */
  const listening = new Set();
  return {
    /** @param {News} news */
    publish: (news) => {
      for (const response of listening) response.write(`data: ${JSON.stringify(news)}\n\n`);
    },
    /** @param {import('node:http').ServerResponse} response */
    listen: (response) => {
      response.writeHead(200, { ...answerHeaders, 'Content-Type': 'text/event-stream' });
      response.flushHeaders();
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
  };
}
