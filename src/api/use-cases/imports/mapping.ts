import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';
import type { ColumnUse } from '#contract/audience.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';

/** A mapping that fits the file and the account. */
export type Plan = {
  readonly emailColumn: number;
  /** Columns that fill a field, with the field as it is or will be. */
  readonly fieldColumns: readonly {
    readonly column: number;
    readonly header: string;
    readonly field: DataField;
  }[];
  readonly newFields: readonly DataField[];
};

type Given = {
  readonly headers: readonly string[];
  readonly mapping: readonly ColumnUse[];
  readonly dataFields: readonly DataField[];
};

export function planImport({ headers, mapping, dataFields }: Given): Plan {
  if (mapping.length !== headers.length) {
    throw refusal(`names ${mapping.length} columns, the file has ${headers.length}`);
  }
  const emailColumns = mapping.flatMap((use, column) => (use.kind === 'email' ? [column] : []));
  const [emailColumn] = emailColumns;
  if (emailColumn === undefined) throw refusal('says of no column that it holds the email address');
  if (emailColumns.length > 1) throw refusal('says of more than one column that it holds the email address');
  const fields = new Map(dataFields.map((field) => [field.name, field]));
  const fieldColumns = mapping.flatMap((use, column) => {
    const field = fieldOf(use, fields);
    return field ? [{ column, header: headers[column] ?? '', field }] : [];
  });
  const names = new Set(fieldColumns.map(({ field }) => field.name));
  if (names.size < fieldColumns.length) throw refusal('fills one data field from two columns');
  return {
    emailColumn,
    fieldColumns,
    newFields: fieldColumns.map(({ field }) => field).filter(({ name }) => !fields.has(name)),
  };
}

function fieldOf(use: ColumnUse, fields: ReadonlyMap<string, DataField>): DataField | null {
  if (use.kind === 'newField') {
    if (fields.has(use.name)) throw refusal(`makes the data field ${use.name}, which exists already`);
    return { name: use.name, type: use.type };
  }
  if (use.kind !== 'field') return null;
  const field = fields.get(use.name);
  if (!field) throw refusal(`fills the data field ${use.name}, which does not exist`);
  return field;
}

function refusal(reason: string): ApiRefusal {
  return new ApiRefusal(badRequest([{ path: 'mapping', reason }]));
}
