// The account on this machine answers programs on it and its own page, and no page of anybody else's.

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** What a browser says of a request that no other site has caused. Programs say nothing. */
const OWN_SITES = [undefined, 'same-origin', 'none'];

/**
 * A name that only leads here would let another site's page ask as if it were ours.
 * @param {import('node:http').IncomingMessage} request
 */
export function isForThisMachine({ headers }) {
  return OWN_NAMES.includes((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
}

/** @param {import('node:http').IncomingMessage} request */
export function isFromElsewhere({ headers }) {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isOwnOrigin = origin === undefined || origin === `http://${host}`;
  return !isOwnOrigin || !OWN_SITES.includes(typeof site === 'string' ? site : undefined);
}
