import type { SmsConsent } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { getSmsConsent } from '#domain/contacts/may-send.ts';
import type { CsvCell } from '#domain/csv/write-csv.ts';
import { Temporal } from '#domain/schedule/temporal.ts';
import type { ColumnUse } from './column-use.ts';
import { writeNames } from './names-in-cell.ts';

/** [M10] What an export begins with, whatever fields there are, and what each of these columns is on import. */
const COLUMNS: readonly (readonly [header: string, use: ColumnUse])[] = [
  ['Email', { kind: 'email' }],
  ['Subscription', { kind: 'subscription', says: 'agreed' }],
  ['SMS consent', { kind: 'smsConsent' }],
  ['Lists', { kind: 'lists' }],
  ['Preferences', { kind: 'preferences' }],
  ['Added', { kind: 'added' }],
];

const SMS_WORDS: Readonly<Record<SmsConsent, string>> = {
  optedIn: 'Opted in',
  optedOut: 'Opted out',
  unknown: '',
};

type Naming = {
  /** Names of the fields, in the order of their columns. */
  readonly fields: readonly string[];
  readonly nameLists: (ids: Contact['listIds']) => readonly string[];
  readonly namePreferences: (ids: Contact['preferenceIds']) => readonly string[];
};

export function exportHeader({ fields }: Pick<Naming, 'fields'>): readonly string[] {
  return [...COLUMNS.map(([header]) => header), ...fields];
}

export function exportRow(
  contact: Contact,
  { fields, nameLists, namePreferences }: Naming,
): readonly CsvCell[] {
  return [
    contact.email,
    contact.subscription,
    SMS_WORDS[getSmsConsent(contact)],
    writeNames(nameLists(contact.listIds)),
    writeNames(namePreferences(contact.preferenceIds)),
    Temporal.Instant.fromEpochMilliseconds(contact.createdAt).toString({ smallestUnit: 'millisecond' }),
    ...fields.map((name) => contact.fields[name] ?? null),
  ];
}

/** What a column of our own export is; null for its fields, and in any other file. */
export function findOwnColumn(headers: readonly string[], column: number): ColumnUse | null {
  const isOwn = COLUMNS.every(([header], place) => headers[place] === header);
  return isOwn ? (COLUMNS[column]?.[1] ?? null) : null;
}
