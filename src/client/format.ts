import type { Instant } from '#domain/schedule/instant.ts';

const LOCALE = 'en-GB';

type DateLook = keyof typeof DATE_LOOKS;

/** Making an Intl object costs a hundred times what using one does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormat = new Intl.NumberFormat(LOCALE);
const collator = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' });

const DATE_LOOKS = {
  /** 24 Nov 2026, 10:04 */
  moment: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  /** 24 Nov, 10:04 */
  momentOfYear: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 2026 */
  year: { year: 'numeric' },
  /** 24 Nov 2026 */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Tue 24 Nov 10:04 */
  clock: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  /** 10:04 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** In the words of en-GB, on the wall clock of an IANA zone. */
export function formatInstant(at: Instant, timeZone: string, look: DateLook = 'moment'): string {
  const key = `${look} ${timeZone}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE, { ...DATE_LOOKS[look], timeZone });
    dateFormats.set(key, format);
  }
  const words = format.format(at);
  return look === 'clock' ? words.replaceAll(',', '') : words;
}

/** "24 Nov, 10:04"; with its year where that is another than now's. */
export function formatNear(at: Instant, now: Instant, timeZone: string): string {
  const isOfYear = formatInstant(at, timeZone, 'year') === formatInstant(now, timeZone, 'year');
  return formatInstant(at, timeZone, isOfYear ? 'momentOfYear' : 'moment');
}

/** 12,408 */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** "London" of "Europe/London". */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "1 contact", "2,400 contacts". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** As a person orders names: without regard to case, 2 before 10. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right);
}
