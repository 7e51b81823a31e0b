import type { Contact } from '#domain/audience/contact.ts';
import { dayOfValue, fieldValue } from '#domain/audience/match-field.ts';

/** Contacts as the engine counts them: index by ascending id, whatever order they came in. Never changed. */
export type Population = {
  readonly size: number;
  readonly ids: Int32Array;
  /** Null for one who is still in a program and was deleted from the account. */
  readonly contacts: readonly (Contact | null)[];
  /** 1 for those who may be enrolled and sent to. */
  readonly isSubscribed: Uint8Array;
};

/** `alsoNamed`: ids that enrolments name; those of deleted contacts need a place too. */
export function populationOf(contacts: readonly Contact[], alsoNamed: Iterable<number>): Population {
  const byId = new Map<number, Contact | null>(contacts.map((contact) => [contact.id, contact]));
  for (const id of alsoNamed) if (!byId.has(id)) byId.set(id, null);
  const ids = Int32Array.from(byId.keys()).sort();
  const sorted = Array.from(ids, (id) => byId.get(id) ?? null);
  const isSubscribed = Uint8Array.from(sorted, (contact) => (contact?.subscription === 'Subscribed' ? 1 : 0));
  return { size: ids.length, ids, contacts: sorted, isSubscribed };
}

/** The local day in a date field of a contact, by index; NaN when there is none. */
export function dayInField({ contacts }: Population, index: number, field: string): number {
  const contact = contacts[index];
  return contact ? dayOfValue(fieldValue(contact, field)) : Number.NaN;
}

/** Where an id is, or -1. */
export function indexOfContact({ ids }: Population, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
