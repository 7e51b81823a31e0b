import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { canBeMailed } from '#domain/contacts/may-send.ts';
import type { DeletedContact } from '#domain/engine/records/stored.ts';
import { findFirst } from '#domain/find-first.ts';
import { getDayOfValue } from '#domain/rules/match-value.ts';
import { drain } from '#domain/time-slicing.ts';

/**
 * Contacts as the engine counts them: index by ascending id, whatever order they came in. What every move asks is a column:
 * to fetch a contact from anywhere in memory takes longer than a move.
 */
export type Population = {
  readonly size: number;
  readonly ids: Int32Array;
  /** Null for a deleted contact who is still in a program. */
  contacts: readonly (Contact | null)[];
  /** 1 for those who may be enrolled and sent to. */
  isSubscribed: Uint8Array;
  /** 1 for those who open and click by themselves; nothing changes that. */
  readonly reacts: Uint8Array;
  /** Another world reads the same columns: who changes a contact takes copies first. */
  isShared: boolean;
  /** Drops what was worked out about a contact, by index. */
  readonly forget: ((contact: number) => void)[];
  /** Indexes of those who have changed since they were last stored. */
  readonly changed: Set<number>;
  /** Those who were deleted since. */
  readonly deleted: DeletedContact[];
};

/** Some ten milliseconds of work. */
const CONTACTS_AT_A_TIME = 50_000;

/** `alsoNamed`: ids that enrolments name; those of deleted contacts need a place too. */
export function createPopulation(contacts: readonly Contact[], alsoNamed: Iterable<number>): Population {
  return drain(createPopulationTimeSliced(contacts, { alsoNamed }));
}

type Named = {
  /** Ids of contacts who may be gone. */
  readonly alsoNamed: Iterable<number>;
  readonly doesEverybodyReact?: boolean | undefined;
};

/** Yields between pieces of some ten milliseconds. */
export function* createPopulationTimeSliced(
  contacts: readonly Contact[],
  { alsoNamed, doesEverybodyReact = false }: Named,
): Generator<undefined, Population> {
  const known = sortById(contacts);
  yield;
  const knownIds = new Int32Array(known.length);
  for (let index = 0; index < known.length; index++) {
    if (index % CONTACTS_AT_A_TIME === CONTACTS_AT_A_TIME - 1) yield;
    knownIds[index] = known[index]?.id ?? 0;
  }
  const gone = new Set<number>();
  for (const id of alsoNamed) if (findIndex(knownIds, id) < 0) gone.add(id);
  const ids = gone.size === 0 ? knownIds : Int32Array.from([...knownIds, ...gone]).sort();
  const sorted =
    gone.size === 0 ? [...known] : Array.from(ids, (id) => known[findIndex(knownIds, id)] ?? null);
  const isSubscribed = new Uint8Array(ids.length);
  const reacts = new Uint8Array(ids.length);
  for (let index = 0; index < sorted.length; index++) {
    if (index % CONTACTS_AT_A_TIME === 0) yield;
    const contact = sorted[index];
    if (contact && canBeMailed(contact)) isSubscribed[index] = 1;
    if (contact && (contact.isSample || doesEverybodyReact)) reacts[index] = 1;
  }
  return {
    size: ids.length,
    ids,
    contacts: sorted,
    isSubscribed,
    reacts,
    isShared: false,
    forget: [],
    changed: new Set(),
    deleted: [],
  };
}

/** The same people for another world. Both read the same columns until one of them changes somebody. */
export function copyPopulation(population: Population): Population {
  population.isShared = true;
  return { ...population, forget: [], changed: new Set(), deleted: [] };
}

/** Puts somebody in the place of a contact; null when the contact is deleted. */
export function replaceContact(population: Population, index: number, contact: Contact | null): void {
  if (population.isShared) {
    population.contacts = [...population.contacts];
    population.isSubscribed = population.isSubscribed.slice();
    population.isShared = false;
  }
  // Owned by now: the world that shared them, if any, has its own or these from before.
  (population.contacts as (Contact | null)[])[index] = contact;
  population.isSubscribed[index] = contact && canBeMailed(contact) ? 1 : 0;
  for (const drop of population.forget) drop(index);
}

/** Contacts to store, by ascending id; those deleted since are not among them. */
export function takeChangedContacts(population: Population): Contact[] {
  const indexes = [...population.changed].sort((one, other) => one - other);
  population.changed.clear();
  return indexes.flatMap((index) => population.contacts[index] ?? []);
}

/** [E12] Otherwise nobody opens, clicks or opts out by themselves. */
export function doesAnybodyReact({ reacts }: Pick<Population, 'reacts'>): boolean {
  return reacts.includes(1);
}

/** The local day in a date field of a contact, by index; NaN when there is none. */
export function getDayInField({ contacts }: Population, index: number, field: string): number {
  const contact = contacts[index];
  return contact ? getDayOfValue(getFieldValue(contact, field)) : Number.NaN;
}

/** Where an id is, or -1. */
export function findContactIndex({ ids }: Population, id: number): number {
  return findIndex(ids, id);
}

/** As storage gives them out, as a rule: then nothing is sorted. */
function sortById(contacts: readonly Contact[]): readonly Contact[] {
  const isAscending = contacts.every(({ id }, index) => index === 0 || id > (contacts[index - 1]?.id ?? id));
  return isAscending ? contacts : contacts.toSorted((one, other) => one.id - other.id);
}

function findIndex(ids: Int32Array, id: number): number {
  const index = findFirst(ids, (each) => each >= id);
  return ids[index] === id ? index : -1;
}
