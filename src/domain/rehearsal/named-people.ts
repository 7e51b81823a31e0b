import type { Contact } from '#domain/contacts/contact.ts';
import { indexOfContact, type Population } from '#domain/engine/population/population.ts';
import type { ContactId } from '#domain/ids.ts';
import type { MessageLoad, Rehearsal } from './rehearsal.ts';

type LookUp = (id: ContactId) => Contact | undefined;

/** Those who took part, deleted meanwhile or not. Of a trial, which stores nothing, all who were deleted are known. */
export function lookUp(population: Population): LookUp {
  const deleted = new Map(population.deleted.map(({ id, contact }) => [id, contact]));
  return (id) => population.contacts[indexOfContact(population, id)] ?? deleted.get(id);
}

/** Those whom a rehearsal names by id, by ascending id. */
export function namedIn({ outcomes, load, loadOfAll }: Rehearsal, knownBy: LookUp) {
  const ids = new Set([
    ...outcomes.flatMap(({ examples }) => examples),
    ...busiest(load),
    ...busiest(loadOfAll),
  ]);
  return [...ids]
    .toSorted((one, other) => one - other)
    .flatMap((id) => {
      const contact = knownBy(id);
      return contact ? [{ id, email: contact.email }] : [];
    });
}

function busiest({ day, week }: MessageLoad): ContactId[] {
  return [day, week].flatMap((most) => (most ? [most.contactId] : []));
}
