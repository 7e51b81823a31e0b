import { MONTHS, makeDay, splitDay, WEEKDAYS } from './days.ts';
import type { MomentFormats } from './moment-formats.ts';

/** 24 Nov 2026. The month is a word wherever the order of two numbers could be read in two ways. */
export function writeDay(day: string, order: MomentFormats['dates']): string {
  if (day === '' || order === 'yearFirst') return day;
  const { year, month, date } = splitDay(day);
  const name = MONTHS[month - 1]?.slice(0, 3);
  return order === 'dayFirst' ? `${date} ${name} ${year}` : `${name} ${date}, ${year}`;
}

/**
 * The day that a person means by what they typed, or null where it is none yet: "24 Nov 2026", "24/11/26", "2026-11-24",
 * "Tue, November 24th 2026". Numbers alone are read in the person's own order.
 */
export function parseDay(text: string, order: MomentFormats['dates']): string | null {
  const parts = text.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const names = parts.filter((part) => /[a-z]/.test(part) && !isFiller(part));
  const numbers = parts.filter((part) => /\d/.test(part));
  if (names.length > 1) return null;
  const [name] = names;
  if (name === undefined) return parseNumbers(numbers, order);
  const month = MONTHS.findIndex((full) => name.length >= 3 && full.toLowerCase().startsWith(name)) + 1;
  const [first = '', second = ''] = numbers;
  if (month === 0 || numbers.length !== 2) return null;
  return first.length > 2
    ? makeTypedDay(first, String(month), second)
    : makeTypedDay(second, String(month), first);
}

/** Said about a date without changing it. */
function isFiller(word: string): boolean {
  if (/^(st|nd|rd|th|of)$/.test(word)) return true;
  return word.length >= 3 && WEEKDAYS.some((weekday) => weekday.toLowerCase().startsWith(word));
}

function parseNumbers(numbers: readonly string[], order: MomentFormats['dates']): string | null {
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined || numbers.length > 3) return null;
  const isYearFirst = first.length === 4 || (order === 'yearFirst' && third.length < 4);
  if (isYearFirst) return makeTypedDay(first, second, third);
  return order === 'monthFirst' ? makeTypedDay(third, first, second) : makeTypedDay(third, second, first);
}

function makeTypedDay(year: string, month: string, day: string): string | null {
  if (year.length !== 2 && year.length !== 4) return null;
  return makeDay(fullYear(year), Number(month), Number(day));
}

/** Two digits: of this century up to 49, as most date fields read them; else of the last. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

/** 16:04 or 4:04 PM, of 'HH:MM'. */
export function writeTime(time: string, clock: MomentFormats['clock']): string {
  if (time === '' || clock === '24h') return time;
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3)];
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** 'HH:MM' of "9", "9:30", "0930", "9.30 pm" or "21h30"; null where it is no time yet. */
export function parseTime(text: string): string | null {
  const found = /^(\d{1,2})[:.h\s]?(\d{2})?\s*([ap])?\.?m?\.?$/.exec(text.trim().toLowerCase());
  if (!found) return null;
  const [, typedHours = '', minutes = '00', half] = found;
  const hours = Number(typedHours);
  if (Number(minutes) > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const onTheDay = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return `${String(onTheDay).padStart(2, '0')}:${minutes}`;
}

/** To the next or the last quarter of an hour; past midnight it goes round. */
export function stepTime(time: string, direction: 1 | -1): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const quarter = direction === 1 ? Math.floor(minutes / 15) + 1 : Math.ceil(minutes / 15) - 1;
  const next = (quarter * 15 + 1440) % 1440;
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}
