import type { PlainDate } from '#domain/schedule/instant.ts';
import { parsePlainDate } from '#domain/schedule/plain-date.ts';
import type { DateOrder } from './column-format.ts';

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const DAY_AND_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})${TIME}$`,
  'i',
);
const MONTH_AND_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`,
  'i',
);
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Two digits of a year below this one are of this century. */
const PIVOT = 50;

/** [M6] The calendar day that a text names; a time after it is left out. Null when it names none. */
export function readDate(text: string, order: DateOrder): PlainDate | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return day(iso[1], iso[3], iso[4]);
  const numeric = YEAR_LAST.exec(text);
  if (numeric) {
    const isDayFirst = numeric[2] === '.' || order === 'dayFirst';
    return isDayFirst ? day(numeric[4], numeric[3], numeric[1]) : day(numeric[4], numeric[1], numeric[3]);
  }
  const named = DAY_AND_MONTH.exec(text);
  if (named) return day(named[3], monthNumber(named[2]), named[1]);
  const american = MONTH_AND_DAY.exec(text);
  return american ? day(american[3], monthNumber(american[1]), american[2]) : null;
}

/** What a text says about the order of its column; null when it says nothing. A day before dots is always first. */
export function findDateOrder(text: string): DateOrder | 'either' | null {
  const numeric = YEAR_LAST.exec(text);
  if (!numeric || numeric[2] === '.') return null;
  const first = Number(numeric[1]);
  const second = Number(numeric[3]);
  if (first === second) return null;
  if (first > 12) return second > 12 ? null : 'dayFirst';
  return second > 12 ? 'monthFirst' : 'either';
}

function day(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): PlainDate | null {
  const iso = `${fullYear(year ?? '')}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return parsePlainDate(iso) === null ? null : (iso as PlainDate);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < PIVOT ? `20${year}` : `19${year}`;
}

/** "Feb", "Sept" and "february"; "00" for what is no month. */
function monthNumber(word = ''): string {
  const place = MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 9)));
  return String(place + 1);
}
