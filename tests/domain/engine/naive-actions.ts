import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
// What programs do to contacts, once more and apart from the product: plain objects, nothing prepared, nothing shared but
// what has tests of its own.
import type { NodeOf } from '#domain/nodes/node.ts';

type Fields = Record<string, FieldValue>;

/** The contact as an "Update contact" leaves it; null when it can't be done. */
export function updated(
  { settings }: NodeOf<'updateContact'>,
  contact: Contact,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string },
): Contact | null {
  if (settings.kind !== 'field') {
    const named = settings.preferenceIds.filter((id) => catalogue.preferences.has(id));
    if (named.length === 0) return null;
    const before = contact.preferenceIds;
    const others = before.filter((id) => !named.includes(id));
    const preferenceIds = settings.kind === 'optIn' ? [...new Set([...before, ...named])] : others;
    return { ...contact, preferenceIds };
  }
  const { field, change } = settings;
  const typeOf = (name: string | null): DataFieldType | undefined =>
    catalogue.dataFields.get(name ?? '')?.type;
  const type = typeOf(field);
  if (field === null || change === null || !type) return null;
  const fields: Fields = { ...contact.fields };
  const number = Number(fields[field] ?? 0);
  if (change.kind === 'set') {
    const fits = { Text: 'string', Number: 'number', Date: 'string', YesNo: 'boolean' }[type];
    if (typeof change.value !== fits || change.value === '') return null;
    if (type === 'Date' && Number.isNaN(Date.parse(String(change.value)))) return null;
    fields[field] = change.value;
  } else if (change.kind === 'today') {
    if (type !== 'Date') return null;
    fields[field] = today;
  } else if (change.kind === 'copy') {
    if (typeOf(change.from) !== type) return null;
    // A text without a character is nothing: nothing over nothing changes nothing.
    const copied = nothingIfEmpty(fields[change.from]);
    if (nothingIfEmpty(fields[field]) !== copied) fields[field] = copied;
  } else {
    if (type !== 'Number') return null;
    fields[field] = number + (change.kind === 'increment' ? change.by : -change.by);
  }
  return { ...contact, fields };
}

/** What an SMS says, or why none goes out. */
export function smsTo(
  { settings }: NodeOf<'sendSms'>,
  contact: Contact,
  catalogue: Catalogue,
): { readonly from: string; readonly to: string; readonly text: string } | string {
  const profile = catalogue.smsProfiles.get(settings.profileId ?? (0 as never));
  const number = String(contact.fields[profile?.numberField ?? ''] ?? '').replaceAll(' ', '');
  if (!profile?.isEnabled || settings.text === '') return 'skippedNoSender';
  if (!number.startsWith('+')) return 'skippedNoNumber';
  const text = settings.text.replaceAll('@TIER@', String(contact.fields['TIER'] ?? ''));
  return { from: profile.from, to: number, text };
}

function nothingIfEmpty(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === '' ? null : value;
}
