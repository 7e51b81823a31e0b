import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';

const MOST_CHARACTERS = 10_000;
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;
const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const YES: readonly string[] = ['yes', 'true', '1'];
const NO: readonly string[] = ['no', 'false', '0'];

/** The value of a cell, null for an empty one; or the reason in words why it does not fit the field. */
export function cellValue(cell: string, type: DataFieldType): Result<FieldValue, string> {
  const trimmed = cell.trim();
  if (trimmed === '') return accepted(null);
  switch (type) {
    // "=2+2" and "@name" stay what they are; a file that is written escapes them.
    case 'Text':
      return cell.length <= MOST_CHARACTERS
        ? accepted(trimmed)
        : refused(`is longer than ${MOST_CHARACTERS.toLocaleString('en-GB')} characters`);
    case 'Number':
      return NUMBER.test(trimmed)
        ? accepted(Number(trimmed))
        : refused(`is “${shortened(trimmed)}”, not a number such as 1234.5`);
    case 'Date': {
      const date = plainDate(trimmed);
      return date
        ? accepted(date)
        : refused(`is “${shortened(trimmed)}”, not a day such as 2026-12-31 or 31/12/2026`);
    }
    case 'YesNo':
      if (YES.includes(trimmed.toLowerCase())) return accepted(true);
      if (NO.includes(trimmed.toLowerCase())) return accepted(false);
      return refused(`is “${shortened(trimmed)}”, not yes or no`);
  }
}

/** One @, something before it, a dot in what follows, no spaces: more would refuse addresses that work. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]+\.[^\s@.,;<>"]{2,}$/.test(text);
}

function plainDate(text: string): PlainDate | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month}-${day}`;
  return parsePlainDate(iso) === null ? null : (iso as PlainDate);
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 80));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
