import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import { compileRule } from '#domain/rules/compile-rule.ts';
import { makeUpPeople } from './made-up-people.ts';
import type { RehearsalInput } from './rehearsal-input.ts';

const PEOPLE_AT_A_TIME = 20_000;

/** The contacts who take part. Yields the share that is done. */
export function* gatherPeople({ account, setup }: RehearsalInput): Generator<number, readonly Contact[]> {
  const { contacts, now } = account;
  const { people, seed } = setup;
  if (people.kind === 'account') return contacts;
  if (people.kind === 'segment') {
    const isIn = compileSegmentTest(account, people.segmentId);
    const members: Contact[] = [];
    for (const [index, contact] of contacts.entries()) {
      if (index % PEOPLE_AT_A_TIME === PEOPLE_AT_A_TIME - 1) yield index / contacts.length;
      if (isIn(contact)) members.push(contact);
    }
    return members;
  }
  const { person } = makeUpPeople(contacts, { contacts: people.contacts, seed, now });
  const made: Contact[] = [];
  for (let number = 1; number <= people.contacts; number++) {
    made.push(person(number));
    if (number % PEOPLE_AT_A_TIME === 0) yield number / people.contacts;
  }
  return made;
}

/** A contact who takes part; null when there is no such contact. */
export function findPerson({ account, setup }: RehearsalInput, contactId: ContactId): Contact | null {
  const { contacts, now } = account;
  const { people, seed } = setup;
  if (people.kind === 'synthetic') {
    const { getNumber, person } = makeUpPeople(contacts, { contacts: people.contacts, seed, now });
    const number = getNumber(contactId);
    return number === 0 ? null : person(number);
  }
  const contact = contacts.find(({ id }) => id === contactId);
  if (!contact) return null;
  return people.kind === 'account' || compileSegmentTest(account, people.segmentId)(contact) ? contact : null;
}

type Segmented = Pick<RehearsalInput['account'], 'catalogue' | 'timeZone' | 'now'>;

/** Whether a contact meets a segment's rule when the rehearsal begins. A segment that is gone has no one in it. */
function compileSegmentTest(
  { catalogue, timeZone, now }: Segmented,
  segmentId: Extract<RehearsalInput['setup']['people'], { readonly kind: 'segment' }>['segmentId'],
): (contact: Contact) => boolean {
  const segment = catalogue.segments.get(segmentId);
  if (!segment) return () => false;
  const test = compileRule(segment.rule, { timeZone });
  return (contact) => test(contact, now);
}
