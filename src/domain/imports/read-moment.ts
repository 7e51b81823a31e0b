import { type Instant, instant } from '#domain/schedule/instant.ts';
import { getStartOfDay, parsePlainDate } from '#domain/schedule/plain-date.ts';
import { readCell } from './cell-values.ts';
import type { ColumnFormat } from './column-format.ts';

const UTC = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(?:Z|UTC|GMT)?$/;

type How = { readonly format?: ColumnFormat | undefined; readonly timeZone: string };

/** [M10] The moment that a text names: one with a time is of Greenwich, a day begins in the account's time zone. */
export function readMoment(text: string, { format, timeZone }: How): Instant | null {
  const [, day, time] = UTC.exec(text) ?? [];
  if (day !== undefined) {
    const at = Date.parse(`${day}T${time}Z`);
    return Number.isNaN(at) ? null : instant(at);
  }
  const date = readCell(text, 'Date', format);
  const number = date.ok && typeof date.value === 'string' ? parsePlainDate(date.value) : null;
  return number === null ? null : getStartOfDay(number, timeZone);
}
