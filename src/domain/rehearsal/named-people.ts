import type { Contact } from '#domain/contacts/contact.ts';
import { findContactIndex, type Population } from '#domain/engine/population/population.ts';
import type { ContactId } from '#domain/ids.ts';
import type { MessageLoad, Rehearsal } from './rehearsal.ts';

type Lookup = (id: ContactId) => Contact | undefined;

/** Contacts who took part, deleted during the run or not. A simulation stores nothing, so it knows all deleted contacts. */
export function createLookup(population: Population): Lookup {
  const deleted = new Map(population.deleted.map(({ id, contact }) => [id, contact]));
  return (id) => population.contacts[findContactIndex(population, id)] ?? deleted.get(id);
}

/** Those whom a rehearsal names by id, by ascending id. */
export function listNamedPeople({ outcomes, load, loadOfAll }: Rehearsal, knownBy: Lookup) {
  const ids = new Set([
    ...outcomes.flatMap(({ examples }) => examples),
    ...listBusiest(load),
    ...listBusiest(loadOfAll),
  ]);
  return [...ids]
    .toSorted((one, other) => one - other)
    .flatMap((id) => {
      const contact = knownBy(id);
      return contact ? [{ id, email: contact.email }] : [];
    });
}

function listBusiest({ day, week }: MessageLoad): ContactId[] {
  return [day, week].flatMap((most) => (most ? [most.contactId] : []));
}
