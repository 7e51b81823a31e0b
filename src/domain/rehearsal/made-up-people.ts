import type { Contact } from '#domain/contacts/contact.ts';
import { draw, mix } from '#domain/engine/chance/random.ts';
import type { ContactId } from '#domain/ids.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** People made up after the account's: each is like one of its contacts, whom the seed and its own number draw. */
export type MadeUp = {
  readonly contacts: number;
  /** The first is 1. */
  readonly person: (number: number) => Contact;
  /** 0 for an id that none of them has. */
  readonly getNumber: (contactId: ContactId) => number;
};

/** The address by which a made-up person is found. */
export function formatMadeUpAddress(number: number): string {
  return `person-${number}@rehearsal.example`;
}

/** Apart from the draws of reactions and of visits, which number theirs from 1 and from 100. */
const IS_LIKE = 200;

export function makeUpPeople(
  account: readonly Contact[],
  { contacts, seed, now }: { readonly contacts: number; readonly seed: number; readonly now: Instant },
): MadeUp {
  // In whatever order the account's come.
  const known = account.toSorted((one, other) => one.id - other.id);
  const lastId = known.at(-1)?.id ?? 0;
  const nobody = {
    subscription: 'Subscribed',
    fields: {},
    listIds: [],
    preferenceIds: [],
    createdAt: now,
  } as const;
  return {
    contacts,
    getNumber: (contactId) => (contactId > lastId && contactId <= lastId + contacts ? contactId - lastId : 0),
    person: (number) => {
      const place = Math.floor(draw(mix(mix(seed, number), IS_LIKE)) * known.length);
      const { subscription, fields, listIds, preferenceIds, createdAt } = known[place] ?? nobody;
      return {
        id: (lastId + number) as ContactId,
        email: formatMadeUpAddress(number),
        subscription,
        fields,
        listIds,
        preferenceIds,
        createdAt,
        isSample: true,
        revision: FIRST_REVISION,
      };
    },
  };
}
