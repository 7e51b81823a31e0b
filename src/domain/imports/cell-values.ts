import { type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { formatNumber } from '#domain/words/numbers.ts';

const MOST_CHARACTERS = 10_000;

/** The value of a cell, null for an empty one; or the reason in words why it does not fit the field. */
export function readCell(cell: string, type: DataFieldType): Result<FieldValue, string> {
  const trimmed = cell.trim().normalize('NFC');
  if (trimmed === '') return accepted(null);
  const { parse, expected } = FIELD_TYPES[type];
  const value = parse(trimmed);
  if (value === null) return refused(`is “${shorten(trimmed)}”, not ${expected}`);
  return cell.length <= MOST_CHARACTERS
    ? accepted(value)
    : refused(`is longer than ${formatNumber(MOST_CHARACTERS)} characters`);
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 80));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
