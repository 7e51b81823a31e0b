import { type DataField, isFieldName } from '#domain/data-fields/data-field.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { formatCount } from '#domain/words/numbers.ts';
import type { Reason } from '#domain/words/reasons.ts';
import type { ColumnFormat } from './column-format.ts';
import type { ColumnUse, ImportSettings, SubscriptionColumn } from './column-use.ts';

/** A mapping that fits the file and the account. */
export type ImportPlan = {
  readonly headers: readonly string[];
  readonly emailColumn: number;
  /** Columns that fill a field, with the field as it is or will be. */
  readonly fieldColumns: readonly {
    readonly column: number;
    readonly field: DataField;
    readonly format: ColumnFormat | undefined;
  }[];
  readonly newFields: readonly DataField[];
  readonly subscriptionColumns: readonly { readonly column: number; readonly says: SubscriptionColumn }[];
  /** Null where no column is for it. */
  readonly smsColumn: number | null;
  readonly listsColumn: number | null;
  readonly preferencesColumn: number | null;
  readonly added: { readonly column: number; readonly format: ColumnFormat | undefined } | null;
  /** Null where nobody was asked, because the file says it. */
  readonly haveAgreed: boolean | null;
};

export type MappedFile = ImportSettings & {
  readonly headers: readonly string[];
  readonly dataFields: readonly DataField[];
};

const NO_EMAIL: Reason = {
  title: 'No column is matched to the email address',
  detail: 'Match one column to the email address.',
};
const TWO_EMAILS: Reason = {
  title: 'More than one column is matched to the email address',
  detail: 'Match only one column to the email address.',
};
const TWO_FOR_ONE_FIELD: Reason = {
  title: 'Two columns are matched to the same data field',
  detail: 'Change one of them.',
};

const NOT_ASKED: Reason = {
  title: 'No column says whether these people agreed to hear from you',
  detail: 'Say whether they did, or match a column to the subscription.',
};

/** The plan, or what is wrong with the mapping. */
export function planImport({
  headers,
  mapping,
  dataFields,
  haveAgreed,
}: MappedFile): Result<ImportPlan, Reason> {
  if (mapping.length !== headers.length) {
    return refused({
      title: `The file has ${formatCount(headers.length, 'column')}, but ${mapping.length === 1 ? '1 was' : `${mapping.length} were`} matched`,
      detail: 'Choose the file again.',
    });
  }
  const emailColumns = columnsFor('email', mapping);
  const [emailColumn] = emailColumns;
  if (emailColumn === undefined) return refused(NO_EMAIL);
  if (emailColumns.length > 1) return refused(TWO_EMAILS);
  for (const [kind, what] of ONCE) {
    if (columnsFor(kind, mapping).length > 1) return refused(twoFor(what));
  }
  const fields = new Map(dataFields.map((field) => [field.name, field]));
  const fault = mapping.map((use) => findFault(use, fields)).find((reason) => reason !== null);
  if (fault) return refused(fault);
  const fieldColumns = mapping.flatMap((use, column) => {
    const field = getField(use, fields);
    return field ? [{ column, field, format: 'format' in use ? use.format : undefined }] : [];
  });
  const names = new Set(fieldColumns.map(({ field }) => field.name));
  if (names.size < fieldColumns.length) return refused(TWO_FOR_ONE_FIELD);
  if (haveAgreed === undefined && mustAskForConsent(mapping)) return refused(NOT_ASKED);
  return accepted({
    headers,
    emailColumn,
    fieldColumns,
    newFields: fieldColumns.map(({ field }) => field).filter(({ name }) => !fields.has(name)),
    subscriptionColumns: mapping.flatMap((use, column) =>
      use.kind === 'subscription' ? [{ column, says: use.says }] : [],
    ),
    smsColumn: columnsFor('smsConsent', mapping)[0] ?? null,
    listsColumn: columnsFor('lists', mapping)[0] ?? null,
    preferencesColumn: columnsFor('preferences', mapping)[0] ?? null,
    added:
      mapping.flatMap((use, column) => (use.kind === 'added' ? [{ column, format: use.format }] : []))[0] ??
      null,
    haveAgreed: mustAskForConsent(mapping) ? (haveAgreed ?? null) : null,
  });
}

/** [M9] Whether no column says that people agreed: of a column that names those who left, the others may have or not. */
export function mustAskForConsent(mapping: readonly ColumnUse[]): boolean {
  return !mapping.some((use) => use.kind === 'subscription' && use.says === 'agreed');
}

const ONCE = [
  ['smsConsent', 'SMS consent'],
  ['lists', 'lists'],
  ['preferences', 'preferences'],
  ['added', 'the date added'],
] as const;

function twoFor(what: string): Reason {
  return { title: `Two columns are matched to ${what}`, detail: 'Change one of them.' };
}

function columnsFor(kind: ColumnUse['kind'], mapping: readonly ColumnUse[]): readonly number[] {
  return mapping.flatMap((use, column) => (use.kind === kind ? [column] : []));
}

function findFault(use: ColumnUse, fields: ReadonlyMap<string, DataField>): Reason | null {
  if (use.kind === 'newField' && !isFieldName(use.name)) {
    return {
      title: `A field cannot be called “${use.name}”`,
      detail: 'Use capital letters, digits and underscores, a letter first. EMAIL is the address itself.',
    };
  }
  if (use.kind === 'newField' && fields.has(use.name)) {
    return {
      title: `The data field ${use.name} already exists`,
      detail: 'Match the column to the existing field.',
    };
  }
  if (use.kind === 'field' && !fields.has(use.name)) {
    return {
      title: `The data field ${use.name} no longer exists`,
      detail: 'Match the column to another field.',
    };
  }
  return null;
}

function getField(use: ColumnUse, fields: ReadonlyMap<string, DataField>): DataField | null {
  if (use.kind === 'newField') return { name: use.name, type: use.type };
  return use.kind === 'field' ? (fields.get(use.name) ?? null) : null;
}
