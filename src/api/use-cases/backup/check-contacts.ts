import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import { isFieldName } from '#domain/data-fields/data-field.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { damaged } from './refuse.ts';
import type { RowOf, Rows } from './row-schemas.ts';

const ROWS_PER_SLICE = 5_000;

/**
 * [B2] What a contact names is there: fields, of their type, lists and preferences, each once. A deleted contact may
 * name what the account no longer has, and is restored without it [A11].
 */
export async function checkContacts(rows: Rows): Promise<void> {
  const wrong = rows.dataFields.find(({ name }) => !isFieldName(name));
  if (wrong) throw damaged(`name of data field ${wrong.name}`);
  const types = new Map(rows.dataFields.map(({ name, type }) => [name, type]));
  const lists = new Set(rows.contactLists.map(({ id }) => id));
  const preferences = new Set(rows.preferences.map(({ id }) => id));
  for (const [index, contact] of rows.contacts.entries()) {
    if (index % ROWS_PER_SLICE === 0) await yieldToEventLoop();
    const who = `contact ${contact.id}`;
    if (contact.email !== contact.email.toLowerCase()) throw damaged(`${who}, email address in capitals`);
    checkFields(who, contact, types);
    if (!areKnown(contact.listIds, lists)) throw damaged(`${who}, lists`);
    if (!areKnown(contact.preferenceIds, preferences)) throw damaged(`${who}, preferences`);
  }
  const ids = new Set(rows.contacts.map(({ id }) => id));
  const twice = rows.deletedContacts.find(({ id }) => ids.has(id));
  if (twice) throw damaged(`contact ${twice.id}, also in the recycle bin`);
  const other = rows.deletedContacts.find(({ id, contact }) => contact.id !== id);
  if (other) throw damaged(`deleted contact ${other.id}, id`);
}

function checkFields(
  who: string,
  { fields }: RowOf<'contacts'>,
  types: ReadonlyMap<string, keyof typeof FIELD_TYPES>,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const type = types.get(name);
    if (type === undefined) throw damaged(`${who}, missing data field ${name}`);
    if (value !== null && !FIELD_TYPES[type].isValue(value)) throw damaged(`${who}, type of ${name}`);
  }
}

function areKnown<Id>(ids: readonly Id[], known: ReadonlySet<Id>): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id));
}
