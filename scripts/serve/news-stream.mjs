// What the account tells goes to every page that is open, as server-sent events.

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
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
  };
}
