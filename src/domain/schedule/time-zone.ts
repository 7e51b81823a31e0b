import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { Temporal } from '#domain/schedule/temporal.ts';

/** A stretch of time through which a zone keeps one offset: [from, to), in milliseconds. */
type OffsetSpan = { readonly from: number; readonly to: number; readonly offset: number };

// Asking for a transition takes milliseconds and a program asks a million times, so each stretch is asked for once.
// oxlint-disable-next-line house/no-module-state -- a memo by what it is made from
const spansByZone = new Map<string, OffsetSpan[]>();

/** What the clock on the wall shows, counted as milliseconds since 1970-01-01T00:00 on that clock. */
export function toWallTime(at: Instant, timeZone: string): number {
  return at + spanAt(at, timeZone).offset;
}

/** The local day of a moment, counted from 1970-01-01 = 0. */
export function getLocalDay(at: Instant, timeZone: string): number {
  return Math.floor(toWallTime(at, timeZone) / DAY);
}

/** The same for one who asks many times, about moments of the same season as a rule. */
export function createDayFinder(timeZone: string): (at: Instant) => number {
  const season: { -readonly [Key in keyof OffsetSpan]: OffsetSpan[Key] } = { from: 0, to: 0, offset: 0 };
  return (at) => {
    if (at < season.from || at >= season.to) Object.assign(season, spanAt(at, timeZone));
    return Math.floor((at + season.offset) / DAY);
  };
}

/**
 * The moment at which the wall clock shows `wallTime`.
 * [S1] A time that does not exist is the next that does. [S2] Of one that occurs twice, the first.
 */
export function resolveWallTime(wallTime: number, timeZone: string): Instant {
  let span = spanAt(wallTime - 2 * DAY, timeZone);
  while (wallTime - span.offset >= span.to) span = spanAt(span.to, timeZone);
  return Math.max(wallTime - span.offset, span.from) as Instant;
}

function spanAt(at: number, timeZone: string): OffsetSpan {
  let spans = spansByZone.get(timeZone);
  if (!spans) {
    spans = [];
    spansByZone.set(timeZone, spans);
  }
  const [latest] = spans;
  if (latest && at >= latest.from && at < latest.to) return latest;
  const known = spans.findIndex((span) => at >= span.from && at < span.to);
  const span = spans[known] ?? spanFromPlatform(at, timeZone);
  if (known >= 0) spans.splice(known, 1);
  // The one used last comes first: a run stays in a season for long.
  spans.unshift(span);
  return span;
}

function spanFromPlatform(at: number, timeZone: string): OffsetSpan {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  // "Previous" leaves out the moment itself, which may be the transition.
  const previous = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = moment.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: moment.offsetNanoseconds / 1e6,
  };
}
