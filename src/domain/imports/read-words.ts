import type { SmsConsent, Subscription } from '#domain/contacts/consent.ts';

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'on', '✓', '✔']);
const NO = new Set(['no', 'n', 'false', '0', 'off']);

const AGREED = new Set([
  ...YES,
  'subscribed',
  'opted in',
  'opt in',
  'active',
  'confirmed',
  'single opt in',
  'double opt in',
]);
const BOUNCED = new Set([
  'suppressed',
  'cleaned',
  'bounced',
  'hard bounce',
  'hard bounced',
  'complained',
  'complaint',
  'spam',
  'invalid',
  'blocked',
]);
const LEFT = new Set([
  ...NO,
  'unsubscribed',
  'not subscribed',
  'non subscribed',
  'never subscribed',
  'opted out',
  'opt out',
  'inactive',
  'pending',
  'unconfirmed',
]);
const NOTHING = new Set(['n/a', '#n/a', 'na', '-', '–', '—', 'null', 'none', 'nil', 'unknown', '(blank)']);

/** [M8] Yes or no as people write it; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** [M9] What a word of another program says about email; null for one that is not known. */
export function readSubscription(text: string): Subscription | null {
  const word = plainWord(text);
  if (AGREED.has(word)) return 'Subscribed';
  if (BOUNCED.has(word)) return 'Suppressed';
  return LEFT.has(word) ? 'Unsubscribed' : null;
}

export function readSmsConsent(text: string): Exclude<SmsConsent, 'unknown'> | null {
  const subscription = readSubscription(text);
  if (subscription === null) return null;
  return subscription === 'Subscribed' ? 'optedIn' : 'optedOut';
}

/** What people write into a cell that has nothing: no value, and no sign of what its column holds. */
export function isWordForNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

/** "Opted-in", "opted_in" and "OPTED IN" are one. */
function plainWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
