import { isEmail } from '#domain/contacts/email-address.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES, type DataFieldType } from '#domain/data-fields/field-types.ts';
import { readCell } from './cell-values.ts';
import type { ColumnUse } from './column-use.ts';

export type Column = { readonly header: string; readonly samples: readonly string[] };

/** What each column is probably for: an email address, a field there is, a new field of a guessed type. */
export function suggestColumns(
  columns: readonly Column[],
  dataFields: readonly DataField[],
): readonly ColumnUse[] {
  const emailColumn = findEmailColumn(columns);
  const known = new Map(dataFields.map(({ name }) => [bareName(name), name]));
  const taken = new Set<string>();
  return columns.map((column, index): ColumnUse => {
    if (index === emailColumn) return { kind: 'email' };
    const bare = bareName(column.header);
    const name = known.get(bare);
    if (name !== undefined && !taken.has(name)) {
      taken.add(name);
      return { kind: 'field', name };
    }
    if (column.samples.every((sample) => sample.trim() === '')) return { kind: 'ignore' };
    const newName = freeName(bare, taken, known);
    taken.add(newName);
    return { kind: 'newField', name: newName, type: guessType(column.samples) };
  });
}

/** The column with the most addresses in it; its name decides between equals. */
function findEmailColumn(columns: readonly Column[]): number | null {
  const scores = columns.map(({ header, samples }) => {
    const addresses = samples.filter((sample) => isEmail(sample.trim())).length;
    return addresses * 2 + (/e-?mail/i.test(header) ? 1 : 0);
  });
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : null;
}

/** "First name" -> "FIRSTNAME", "Größe (cm)" -> "GROSSECM". */
function bareName(header: string): string {
  return header
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 40);
}

function freeName(bare: string, taken: ReadonlySet<string>, known: ReadonlyMap<string, string>): string {
  const base = /^[A-Z]/.test(bare) ? bare : `FIELD${bare}`;
  let name = base;
  for (let number = 2; taken.has(name) || known.has(name); number += 1) name = `${base}${number}`;
  return name;
}

/** "1" and "0" alone are numbers; a text that fits nothing else is Text. */
function guessType(samples: readonly string[]): DataFieldType {
  const filled = samples.filter((sample) => sample.trim() !== '');
  const narrower = DATA_FIELD_TYPES.filter((type) => type !== 'Text');
  return narrower.find((type) => filled.every((sample) => readCell(sample, type).ok)) ?? 'Text';
}
