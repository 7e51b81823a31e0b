import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ContactId } from '#domain/ids.ts';
import { findPerson, gatherPeople } from '#domain/rehearsal/people.ts';
import type { RehearsalInput } from '#domain/rehearsal/rehearsal-input.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { aRehearsal, someContacts } from './a-rehearsal.ts';
import { rehearsed, toTheEnd } from './random-rehearsal.ts';

const made = (contacts: readonly Contact[], people: number, seed = 7): RehearsalInput =>
  aRehearsal({ design: aDesign(), contacts, people: { kind: 'synthetic', contacts: people }, seed });

/** One in four is unsubscribed, and each has a value of its own. */
const known = someContacts(8).map(
  (contact): Contact => ({
    ...contact,
    subscription: contact.id % 4 === 0 ? 'Unsubscribed' : 'Subscribed',
    fields: { NUMBER: contact.id },
    isSample: false,
  }),
);

describe('[H3] made-up people', () => {
  test('resemble contacts of the account, have ids after all others, and react like sample contacts', () => {
    const people = toTheEnd(gatherPeople(made(known, 400)));
    const like = people.map(({ fields }) => known.find((contact) => contact.fields === fields));
    expect(people.map(({ id, email }) => `${id} ${email}`)).toEqual(
      people.map((_, index) => `${index + 9} person-${index + 1}@rehearsal.example`),
    );
    expect(
      people.map(({ subscription, listIds, preferenceIds, isSample }) => ({
        subscription,
        listIds,
        preferenceIds,
        isSample,
      })),
    ).toEqual(
      like.map((contact) => ({
        subscription: contact?.subscription,
        listIds: contact?.listIds,
        preferenceIds: contact?.preferenceIds,
        isSample: true,
      })),
    );
    expect(new Set(like).size).toBe(known.length);
  });

  test('are the same for the same seed, in whatever order the account is read, and others for another', () => {
    const [one, again, other] = [made(known, 50), made(known.toReversed(), 50), made(known, 50, 8)].map(
      (input) => toTheEnd(gatherPeople(input)),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('are the same one by one as together, and include nobody else', () => {
    const input = made(known, 20);
    const people = toTheEnd(gatherPeople(input));
    expect(people.map(({ id }) => findPerson(input, id))).toEqual(people);
    expect([8, 29].map((id) => findPerson(input, id as ContactId))).toEqual([null, null]);
  });

  test('are subscribed and have no values in an empty account', () => {
    const [person] = toTheEnd(gatherPeople(made([], 1)));
    expect(person).toMatchObject({
      id: 1,
      subscription: 'Subscribed',
      fields: {},
      listIds: [],
      preferenceIds: [],
    });
  });

  test('take part alone', () => {
    const { rehearsal, firstMadeUp } = rehearsed(made(known, 200));
    expect(firstMadeUp).toBe(9);
    expect(rehearsal.contacts).toBe(200);
    expect(rehearsal.outcomes.flatMap(({ examples }) => examples).every((id) => id > 8)).toBe(true);
    // About one in four may not be enrolled.
    expect(Math.abs(rehearsal.enrolled - 150)).toBeLessThan(30);
  });
});
