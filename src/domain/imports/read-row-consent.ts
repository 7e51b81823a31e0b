import type { Subscription } from '#domain/contacts/consent.ts';
import { cleanCell } from './cell-values.ts';
import type { ImportPlan } from './plan-import.ts';
import { readSubscription, readYesNo } from './read-words.ts';

const STRICTEST: readonly Subscription[] = ['Suppressed', 'Unsubscribed', 'Subscribed'];

/**
 * [M9] What a row says about email, null for nothing: of several columns the one that says no most firmly. A word that is
 * not known is no agreement. In a column of those who left, or whose address bounces, anything but a no says that.
 */
export function readSubscriptionOf(
  cells: readonly string[],
  { subscriptionColumns }: ImportPlan,
  leaveOut: (column: number, reason: string) => void,
): Subscription | null {
  const said = new Set<Subscription | null>();
  for (const { column, says } of subscriptionColumns) {
    const text = cleanCell(cells[column] ?? '');
    if (text === '') continue;
    const word = readSubscription(text);
    if (word === null && says === 'agreed') leaveOut(column, 'This is no word for a subscription');
    said.add(says === 'agreed' ? (word ?? 'Unsubscribed') : readDeparture(says, text, word));
  }
  return STRICTEST.find((one) => said.has(one)) ?? null;
}

/** Null for one who did not leave. */
function readDeparture(
  says: 'left' | 'bounced',
  text: string,
  word: Subscription | null,
): Subscription | null {
  if (readYesNo(text) === false) return null;
  return says === 'bounced' || word === 'Suppressed' ? 'Suppressed' : 'Unsubscribed';
}
