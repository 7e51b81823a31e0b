import type { DataField } from '#domain/data-fields/data-field.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
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

/** The plan, or what is wrong with the mapping, to follow "mapping". */
export function planImport({ headers, mapping, dataFields }: MappedFile): Result<ImportPlan, string> {
  if (mapping.length !== headers.length) {
    return refused(`names ${mapping.length} columns, the file has ${headers.length}`);
  }
  const emailColumns = mapping.flatMap((use, column) => (use.kind === 'email' ? [column] : []));
  const [emailColumn] = emailColumns;
  if (emailColumn === undefined) return refused('says of no column that it holds the email address');
  if (emailColumns.length > 1) return refused('says of more than one column that it holds the email address');
  const fields = new Map(dataFields.map((field) => [field.name, field]));
  const fault = mapping.map((use) => findFault(use, fields)).find((reason) => reason !== null);
  if (fault) return refused(fault);
  const fieldColumns = mapping.flatMap((use, column) => {
    const field = getField(use, fields);
    return field ? [{ column, header: headers[column] ?? '', field }] : [];
  });
  const names = new Set(fieldColumns.map(({ field }) => field.name));
  if (names.size < fieldColumns.length) return refused('fills one data field from two columns');
  const newFields = fieldColumns.map(({ field }) => field).filter(({ name }) => !fields.has(name));
  return accepted({ emailColumn, fieldColumns, newFields });
}

function findFault(use: ColumnUse, fields: ReadonlyMap<string, DataField>): string | null {
  if (use.kind === 'newField' && fields.has(use.name)) {
    return `makes the data field ${use.name}, which exists already`;
  }
  if (use.kind === 'field' && !fields.has(use.name)) {
    return `fills the data field ${use.name}, which does not exist`;
  }
  return null;
}

function getField(use: ColumnUse, fields: ReadonlyMap<string, DataField>): DataField | null {
  if (use.kind === 'newField') return { name: use.name, type: use.type };
  return use.kind === 'field' ? (fields.get(use.name) ?? null) : null;
}
