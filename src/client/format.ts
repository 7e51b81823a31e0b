import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { formatMoment, formatYear, type MomentLook } from './format-moment.ts';
import { FIRST_FORMATS, type Formats } from './formats.ts';

const LOCALE = 'en-GB';
const numberFormat = new Intl.NumberFormat(LOCALE);

// oxlint-disable-next-line house/no-module-state -- how the one person at this device reads moments; every formatter writes by it, and formats-store alone sets it
let formats: Formats = FIRST_FORMATS;

/** From now on. What is on the screen already is written anew when it is drawn anew. */
export function writeMomentsAs(chosen: Formats): void {
  formats = chosen;
}

/** As this person reads moments, on the wall clock of an IANA zone. */
export function formatInstant(at: Instant, timeZone: string, look: MomentLook = 'moment'): string {
  return formatMoment(at, timeZone, look, formats);
}

/** "24 Nov, 10:04"; with its year where that is another than now's. */
export function formatNear(at: Instant, now: Instant, timeZone: string): string {
  const isOfYear = formatYear(at, timeZone) === formatYear(now, timeZone);
  return formatInstant(at, timeZone, isOfYear ? 'momentOfYear' : 'moment');
}

/** "Yesterday, 17:32", "Today, 09:00", "Tomorrow, 09:00"; other days as `formatNear` writes them. */
export function formatRelative(at: Instant, now: Instant, timeZone: string): string {
  const days = getLocalDay(at, timeZone) - getLocalDay(now, timeZone);
  const day = NEAR_DAYS[days];
  return day === undefined ? formatNear(at, now, timeZone) : `${day}, ${formatInstant(at, timeZone, 'time')}`;
}

const NEAR_DAYS: Readonly<Record<number, string>> = { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' };

/** 12,408 */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** "London" of "Europe/London". */
export function getPlaceName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "1 contact", "2,400 contacts". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
