import type { Instant } from '#domain/schedule/instant.ts';
import type { Formats } from './formats.ts';

type Options = Intl.DateTimeFormatOptions;
type Day = Readonly<{ year?: true; weekday?: true }>;
type Look = Readonly<{ day?: Day; hasTime?: true; hasCommas?: true }>;

/** In each look: as written with the day first and 24 hours. */
const LOOKS = {
  /** 24 Nov 2026, 10:04 */
  moment: { day: { year: true }, hasTime: true, hasCommas: true },
  /** 24 Nov, 10:04 */
  momentOfYear: { day: {}, hasTime: true, hasCommas: true },
  /** 24 Nov 2026 */
  day: { day: { year: true }, hasCommas: true },
  /** Tue 24 Nov 2026 */
  weekdayAndDay: { day: { year: true, weekday: true }, hasCommas: true },
  /** Tue 24 Nov 10:04 */
  clock: { day: { weekday: true }, hasTime: true },
  /** Tue 24 Nov */
  clockDay: { day: { weekday: true } },
  /** 10:04 */
  time: { hasTime: true },
} as const satisfies Record<string, Look>;

export type MomentLook = keyof typeof LOOKS;

const ENGLISH = { dayFirst: 'en-GB', monthFirst: 'en-US' } as const;
/** Writes 2026-11-24, in every edition of the platform's tables. */
const YEAR_FIRST = 'sv-SE';

/** On the wall clock of an IANA zone. */
export function formatMoment(at: Instant, timeZone: string, look: MomentLook, formats: Formats): string {
  const { day, hasTime, hasCommas }: Look = LOOKS[look];
  const isYearFirst = formats.dates === 'yearFirst';
  const date = day && (isYearFirst ? isoDay(at, timeZone, day) : namedDay(at, timeZone, day, formats.dates));
  const time = hasTime && formatTime(at, timeZone, formats.clock);
  if (date === undefined) return time ?? '';
  if (time === undefined) return hasCommas ? date : date.replaceAll(',', '');
  return hasCommas && !isYearFirst ? `${date}, ${time}` : `${date.replaceAll(',', '')} ${time}`;
}

export function formatYear(at: Instant, timeZone: string): string {
  return formatted(at, timeZone, 'en-GB', { year: 'numeric' });
}

function namedDay(
  at: Instant,
  timeZone: string,
  { year, weekday }: Day,
  order: keyof typeof ENGLISH,
): string {
  const date = formatted(at, timeZone, ENGLISH[order], {
    day: 'numeric',
    month: 'short',
    ...(year && { year: 'numeric' }),
    // British English alone gives one month four letters: days below each other would not line up.
  }).replace('Sept', 'Sep');
  return weekday ? `${formatWeekday(at, timeZone)} ${date}` : date;
}

function isoDay(at: Instant, timeZone: string, { weekday }: Day): string {
  const date = formatted(at, timeZone, YEAR_FIRST, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return weekday ? `${formatWeekday(at, timeZone)} ${date}` : date;
}

function formatWeekday(at: Instant, timeZone: string): string {
  return formatted(at, timeZone, 'en-GB', { weekday: 'short' });
}

function formatTime(at: Instant, timeZone: string, clock: Formats['clock']): string {
  if (clock === '24h') {
    return formatted(at, timeZone, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }
  const time = formatted(at, timeZone, 'en-US', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });
  // Platforms differ in which space stands before PM; none of them may end a line.
  return time.replace(/\s/, '\u00a0');
}

/** Making an Intl object costs a hundred times what using one does. */
// oxlint-disable-next-line house/no-module-state -- a memo by what it is made from
const made = new Map<string, Intl.DateTimeFormat>();

function formatted(at: Instant, timeZone: string, locale: string, options: Options): string {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(key, format);
  }
  return format.format(at);
}
