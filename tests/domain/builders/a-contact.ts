import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Ada, subscribed, with nothing else known of her. */
export function aContact(given: Partial<Contact> = {}): Contact {
  return {
    id: 1 as ContactId,
    email: 'ada@example.com',
    subscription: 'Subscribed',
    fields: {},
    listIds: [],
    preferenceIds: [],
    createdAt: 0 as Instant,
    isSample: false,
    revision: 1,
    ...given,
  };
}
