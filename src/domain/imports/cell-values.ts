import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { accepted, type Result, refused } from '#domain/result.ts';
import { formatNumber } from '#domain/words/numbers.ts';
import { type ColumnFormat, DATE_ORDERS, NUMBER_STYLES } from './column-format.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readYesNo } from './read-words.ts';

const MOST_CHARACTERS = 10_000;
/** Signs nobody sees, but for the joiners that make emoji and letters of some scripts. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const PLAIN = /^[\u0020-\u007e]*$/;

type Reading = {
  /** Every value that a text can stand for: two where the format of its column is not known. */
  readonly read: (text: string, format: ColumnFormat | undefined) => readonly (FieldValue | null)[];
  /** What a text that can't be read should have been: "a number such as 1234.5". */
  readonly expected: string;
};

const READINGS: Readonly<Record<DataFieldType, Reading>> = {
  // "=2+2" and "@name" stay what they are; a file that is written guards them.
  Text: { read: (text) => [text], expected: 'a text' },
  Number: {
    read: (text, format) => chosen(NUMBER_STYLES, format).map((style) => readNumber(text, style)),
    expected: 'a number such as 1234.5',
  },
  Date: {
    read: (text, format) => chosen(DATE_ORDERS, format).map((order) => readDate(text, order)),
    expected: 'a date such as 2026-12-31 or 31/12/2026',
  },
  YesNo: { read: (text) => [readYesNo(text)], expected: 'yes or no' },
};

/** All ways of reading a column where nobody chose one. */
function chosen<Way extends ColumnFormat>(
  ways: readonly Way[],
  format: ColumnFormat | undefined,
): readonly Way[] {
  const way = ways.find((one) => one === format);
  return way === undefined ? ways : [way];
}

/** [M5] A cell as it is read: no spaces at the ends, no signs that nobody sees, in composed letters. */
export function cleanCell(cell: string): string {
  const trimmed = cell.trim();
  return PLAIN.test(trimmed) ? trimmed : trimmed.normalize('NFC').replace(INVISIBLE, '').trim();
}

/**
 * The value of a clean cell, null for an empty one; or the reason in words why the field has none. [M6] [M7] What can be
 * read in two ways, where nobody chose one, is refused and not guessed at.
 */
export function readCell(
  text: string,
  type: DataFieldType,
  format?: ColumnFormat,
): Result<FieldValue, string> {
  if (text === '') return accepted(null);
  const { read, expected } = READINGS[type];
  const [value, other] = [...new Set(read(text, format))].filter((one) => one !== null);
  if (value === undefined) return refused(`“${shorten(text)}” is not ${expected}`);
  if (other !== undefined) return refused(`“${shorten(text)}” can be read in two ways`);
  return text.length <= MOST_CHARACTERS
    ? accepted(value)
    : refused(`This is longer than ${formatNumber(MOST_CHARACTERS)} characters`);
}

export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 80));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
