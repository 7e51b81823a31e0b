import type { DataField } from '#domain/data-fields/data-field.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { formatCount } from '#domain/words/numbers.ts';
import type { Reason } from '#domain/words/reasons.ts';
import type { ColumnUse } from './column-use.ts';

/** A mapping that fits the file and the account. */
export type ImportPlan = {
  readonly emailColumn: number;
  /** Columns that fill a field, with the field as it is or will be. */
  readonly fieldColumns: readonly {
    readonly column: number;
    readonly header: string;
    readonly field: DataField;
  }[];
  readonly newFields: readonly DataField[];
};

export type MappedFile = {
  readonly headers: readonly string[];
  readonly mapping: readonly ColumnUse[];
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

/** The plan, or what is wrong with the mapping. */
export function planImport({ headers, mapping, dataFields }: MappedFile): Result<ImportPlan, Reason> {
  if (mapping.length !== headers.length) {
    return refused({
      title: `The file has ${formatCount(headers.length, 'column')}, but ${mapping.length === 1 ? '1 was' : `${mapping.length} were`} matched`,
      detail: 'Choose the file again.',
    });
  }
  const emailColumns = mapping.flatMap((use, column) => (use.kind === 'email' ? [column] : []));
  const [emailColumn] = emailColumns;
  if (emailColumn === undefined) return refused(NO_EMAIL);
  if (emailColumns.length > 1) return refused(TWO_EMAILS);
  const fields = new Map(dataFields.map((field) => [field.name, field]));
  const fault = mapping.map((use) => findFault(use, fields)).find((reason) => reason !== null);
  if (fault) return refused(fault);
  const fieldColumns = mapping.flatMap((use, column) => {
    const field = getField(use, fields);
    return field ? [{ column, header: headers[column] ?? '', field }] : [];
  });
  const names = new Set(fieldColumns.map(({ field }) => field.name));
  if (names.size < fieldColumns.length) return refused(TWO_FOR_ONE_FIELD);
  const newFields = fieldColumns.map(({ field }) => field).filter(({ name }) => !fields.has(name));
  return accepted({ emailColumn, fieldColumns, newFields });
}

function findFault(use: ColumnUse, fields: ReadonlyMap<string, DataField>): Reason | null {
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
