import type { Subscription } from './consent.ts';
import { isEmail } from './email-address.ts';

export type ReadAddress = {
  readonly email: string;
  /** Null where the line does not say. */
  readonly subscription: Exclude<Subscription, 'Subscribed'> | null;
};

/**
 * One address a line, pasted or out of a file: of a line with several cells the first that is an address, and the word
 * Unsubscribed or Suppressed if one of them is it. Lines that hold text and no address are counted.
 */
export function readAddresses(text: string): {
  readonly addresses: readonly ReadAddress[];
  readonly unreadable: number;
} {
  const found = new Map<string, ReadAddress>();
  let unreadable = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = line.split(/[,;\t|]/).map((cell) => cell.replaceAll(/["\uFEFF\u200B]/g, '').trim());
    const email = cells.map((cell) => cell.toLowerCase()).find(isEmail);
    if (email) found.set(email, { email, subscription: findSubscription(cells) });
    else if (cells.some((cell) => cell !== '')) unreadable += 1;
  }
  return { addresses: [...found.values()], unreadable };
}

function findSubscription(cells: readonly string[]): ReadAddress['subscription'] {
  const word = cells.map((cell) => cell.toLowerCase()).find((cell) => cell in SUBSCRIPTIONS);
  return word === undefined ? null : (SUBSCRIPTIONS[word as keyof typeof SUBSCRIPTIONS] ?? null);
}

const SUBSCRIPTIONS = { unsubscribed: 'Unsubscribed', suppressed: 'Suppressed' } as const;
