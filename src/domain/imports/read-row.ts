import type { SmsConsent, Subscription } from '#domain/contacts/consent.ts';
import { isEmail } from '#domain/contacts/email-address.ts';
import type { CsvFault, CsvRow } from '#domain/csv/read-csv.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { cleanLine } from '#domain/words/clean-line.ts';
import { formatNumber } from '#domain/words/numbers.ts';
import { cleanCell, readCell, shorten } from './cell-values.ts';
import { readNames } from './names-in-cell.ts';
import type { ImportPlan } from './plan-import.ts';
import { readMoment } from './read-moment.ts';
import { readSubscriptionOf } from './read-row-consent.ts';
import { readSmsConsent } from './read-words.ts';

/** A contact as their row has them; null and nothing where the row says nothing. */
export type ImportedRow = {
  readonly line: number;
  readonly email: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly subscription: Subscription | null;
  readonly smsConsent: Exclude<SmsConsent, 'unknown'> | null;
  readonly lists: readonly string[];
  readonly preferences: readonly string[];
  readonly addedAt: Instant | null;
};

/** [M12] A cell that says nothing that its column can hold: the contact comes without it. */
export type UnreadCell = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

type RowFault = { readonly kind: RowFaultKind; readonly text: string };
export type RowFaultKind = 'unreadable' | 'tooManyCells' | 'noEmail' | 'badEmail' | 'twice';

export type RowReading = {
  /** Null where the row is refused. */
  readonly row: ImportedRow | null;
  /** All that is wrong with it. */
  readonly faults: readonly RowFault[];
  readonly unread: readonly UnreadCell[];
};

type Known = {
  readonly timeZone: string;
  /** The line of each address that was read before. */
  readonly lineOfEmail: ReadonlyMap<string, number>;
};

/** [M12] The contact in a row, or every reason in words why it can't be imported. */
export function readRow(record: CsvRow | CsvFault, plan: ImportPlan, known: Known): RowReading {
  if (record.kind === 'fault') {
    return { row: null, faults: [{ kind: 'unreadable', text: record.reason }], unread: [] };
  }
  const { line, cells } = record;
  const email = readAddress(cells[plan.emailColumn] ?? '');
  const faults = [...findShapeFaults(cells, plan), ...findEmailFaults(email, known)];
  if (faults.length > 0) return { row: null, faults, unread: [] };
  const unread: UnreadCell[] = [];
  const leaveOut = (column: number, reason: string) => {
    unread.push({ line, column: plan.headers[column] ?? '', value: shorten(cellAt(cells, column)), reason });
  };
  const row: ImportedRow = {
    line,
    email,
    values: readValues(cells, plan, leaveOut),
    subscription: readSubscriptionOf(cells, plan, leaveOut),
    smsConsent: readSms(cells, plan, leaveOut),
    lists: plan.listsColumn === null ? [] : readNames(cellAt(cells, plan.listsColumn)),
    preferences: plan.preferencesColumn === null ? [] : readNames(cellAt(cells, plan.preferencesColumn)),
    addedAt: readAdded(cells, plan, { timeZone: known.timeZone, leaveOut }),
  };
  return { row, faults, unread };
}

type LeaveOut = (column: number, reason: string) => void;

/** [M5] `mailto:` and a name before the address in angle brackets are no part of it. */
function readAddress(cell: string): string {
  const text = cleanLine(cell).toLowerCase();
  const bracketed = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return bracketed.replace(/^mailto:/, '').trim();
}

function findShapeFaults(cells: readonly string[], { headers }: ImportPlan): readonly RowFault[] {
  const { length } = headers;
  if (cells.length <= length) return [];
  return [
    { kind: 'tooManyCells', text: `This row has ${cells.length} cells, but there are ${length} columns` },
  ];
}

function findEmailFaults(email: string, { lineOfEmail }: Known): readonly RowFault[] {
  if (email === '') return [{ kind: 'noEmail', text: 'No email address' }];
  if (!isEmail(email)) return [{ kind: 'badEmail', text: `“${shorten(email)}” is not an email address` }];
  const earlier = lineOfEmail.get(email);
  if (earlier === undefined) return [];
  return [{ kind: 'twice', text: `${email} is already on line ${formatNumber(earlier)}` }];
}

function readValues(
  cells: readonly string[],
  { fieldColumns }: ImportPlan,
  leaveOut: LeaveOut,
): ImportedRow['values'] {
  const values: Record<string, FieldValue> = {};
  for (const { column, field, format } of fieldColumns) {
    const value = readCell(cellAt(cells, column), field.type, format);
    if (!value.ok) leaveOut(column, value.refusal);
    else if (value.value !== null) values[field.name] = value.value;
  }
  return values;
}

function readSms(
  cells: readonly string[],
  { smsColumn }: ImportPlan,
  leaveOut: LeaveOut,
): ImportedRow['smsConsent'] {
  if (smsColumn === null) return null;
  const text = cellAt(cells, smsColumn);
  const consent = readSmsConsent(text);
  if (consent === null && text !== '') leaveOut(smsColumn, 'This is no word for SMS consent');
  return consent;
}

function readAdded(
  cells: readonly string[],
  { added }: ImportPlan,
  { timeZone, leaveOut }: { readonly timeZone: string; readonly leaveOut: LeaveOut },
): Instant | null {
  if (added === null) return null;
  const text = cellAt(cells, added.column);
  const moment = readMoment(text, { format: added.format, timeZone });
  if (moment === null && text !== '') leaveOut(added.column, `“${shorten(text)}” is not a date`);
  return moment;
}

function cellAt(cells: readonly string[], column: number): string {
  return cleanCell(cells[column] ?? '');
}
