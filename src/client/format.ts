import type { Instant, PlainDate } from '#domain/schedule/instant.ts';

const LOCALE = 'en-GB';

const numbers = new Intl.NumberFormat(LOCALE);
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const moments = new Map<string, Intl.DateTimeFormat>();

const LOOKS = {
  /** "24 Nov 2026, 10:04" */
  full: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  /** "Tue 24 Nov 10:04" */
  clock: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  /** "24 Nov 2026" */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  /** "10:04" */
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type InstantLook = keyof typeof LOOKS;

/** "1,204" */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** 0.125 as "12.5%" */
export function formatPercent(share: number): string {
  return percents.format(share);
}

/** "1 contact", "214 contacts" */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A moment on the wall clock of the account's IANA time zone. */
export function formatInstant(at: Instant, timeZone: string, look: InstantLook = 'full'): string {
  const text = formatterFor(look, timeZone).format(at);
  return look === 'clock' ? text.replaceAll(',', '') : text;
}

/** A calendar day has no zone: "24 Nov 2026". */
export function formatPlainDate(date: PlainDate): string {
  return formatterFor('day', 'UTC').format(Date.parse(`${date}T00:00:00Z`));
}

function formatterFor(look: InstantLook, timeZone: string): Intl.DateTimeFormat {
  const key = `${look} ${timeZone}`;
  const known = moments.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, { ...LOOKS[look], timeZone });
  moments.set(key, made);
  return made;
}
