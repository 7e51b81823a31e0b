import { findNextAnniversary } from '#domain/schedule/anniversary.ts';
import { type Instant, later, type PlainDate, type TimeOfDay } from '#domain/schedule/instant.ts';
import { parsePlainDate, type Weekday } from '#domain/schedule/plain-date.ts';
import { createSlotFinder, getMomentOn } from '#domain/schedule/recurrence.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';
import { type DateRule, getDayShift } from './date-rule.ts';
import type { MonthDay } from './month-day.ts';
import { toMilliseconds, type WaitTime } from './wait-time.ts';

export type DelaySettings =
  /** One minute to 365 days. */
  | ({ readonly kind: 'days' } & WaitTime)
  /** The next time the account's clock reads this; arriving at that very minute waits a day. */
  | { readonly kind: 'untilTimeOfDay'; readonly at: TimeOfDay }
  /** 1 to 365 local days on, at a time of day. */
  | { readonly kind: 'daysAtTime'; readonly days: number; readonly at: TimeOfDay }
  | { readonly kind: 'untilWeekday'; readonly weekdays: readonly Weekday[]; readonly at: TimeOfDay }
  | { readonly kind: 'untilDayOfMonth'; readonly on: MonthDay; readonly at: TimeOfDay }
  /** A date that nobody has chosen yet is null. */
  | ({ readonly kind: 'untilDate'; readonly date: PlainDate | null; readonly at: TimeOfDay } & IfPast)
  /** A field that nobody has chosen yet is ''. */
  | ({ readonly kind: 'untilDateField'; readonly at: TimeOfDay; readonly ifNone?: LateChoice } & DateRule &
      IfPast);

/** What becomes of a contact for whom a date comes too late, or never; absent: they continue immediately. */
export type LateChoice = 'skip' | 'leave';
type IfPast = { readonly ifPast?: LateChoice };

type FieldDelay = Extract<DelaySettings, { readonly kind: 'untilDateField' }>;
type DaysAtTime = Extract<DelaySettings, { readonly kind: 'daysAtTime' }>;

/** When one who arrived at a moment goes on; `dayInField` is the local day in its date field, NaN without a date. */
export type DelayEnd = (arrivedAt: Instant, dayInField: number) => Instant;

/** When a contact who arrived at a delay goes on; never before it arrived. */
export function findDelayEnd(
  settings: DelaySettings,
  arrivedAt: Instant,
  timeZone: string,
  dayInField = Number.NaN,
): Instant {
  return createDelayFinder(settings, timeZone)(arrivedAt, dayInField);
}

export type DateDelay = Extract<DelaySettings, { readonly kind: 'untilDate' | 'untilDateField' }>;

/** [S12] [S13] Whether a contact came after the moment that a delay lasts until, or has none. */
export function createLatenessFinder(
  settings: DateDelay,
  timeZone: string,
): (arrivedAt: Instant, dayInField: number) => 'past' | 'none' | null {
  if (settings.kind === 'untilDate') {
    const day = settings.date === null ? null : parsePlainDate(settings.date);
    const moment = day === null ? 0 : getMomentOn(day, settings.at, timeZone);
    return (arrivedAt) => (day !== null && moment < arrivedAt ? 'past' : null);
  }
  const shift = getDayShift(settings);
  return (arrivedAt, dayInField) => {
    if (Number.isNaN(dayInField)) return 'none';
    const day = settings.isAnniversary
      ? findNextAnniversary(getLocalDay(arrivedAt, timeZone) - shift, dayInField)
      : dayInField;
    return getMomentOn(day + shift, settings.at, timeZone) < arrivedAt ? 'past' : null;
  };
}

/** The same for a delay that many contacts come to. */
export function createDelayFinder(settings: DelaySettings, timeZone: string): DelayEnd {
  switch (settings.kind) {
    case 'days': {
      // [S7] 24 hours each, whatever the clocks do.
      const wait = toMilliseconds(settings);
      return (arrivedAt) => later(arrivedAt, wait);
    }
    case 'untilTimeOfDay':
      return createSlotFinder({ kind: 'daily', at: settings.at }, timeZone);
    case 'daysAtTime':
      return daysAtTime(settings, timeZone);
    case 'untilWeekday':
      return createSlotFinder({ kind: 'weekly', weekdays: settings.weekdays, at: settings.at }, timeZone);
    case 'untilDayOfMonth':
      return createSlotFinder({ kind: 'monthly', on: settings.on, at: settings.at }, timeZone);
    case 'untilDate': {
      const day = settings.date === null ? null : parsePlainDate(settings.date);
      return day === null ? immediately : notBefore(getMomentOn(day, settings.at, timeZone));
    }
    case 'untilDateField':
      return settings.isAnniversary ? untilAnniversary(settings, timeZone) : untilField(settings, timeZone);
  }
}

const immediately = (arrivedAt: Instant) => arrivedAt;

/** [S12] What has passed holds nobody up. */
function notBefore(moment: Instant): DelayEnd {
  return (arrivedAt) => (arrivedAt > moment ? arrivedAt : moment);
}

/** [S11] So many local days on, at a time of day. */
function daysAtTime({ days, at }: DaysAtTime, timeZone: string): DelayEnd {
  return (arrivedAt) => {
    let day = getLocalDay(arrivedAt, timeZone) + days;
    // Clocks that go back over midnight repeat an hour of the day before.
    while (getMomentOn(day, at, timeZone) <= arrivedAt) day++;
    return getMomentOn(day, at, timeZone);
  };
}

/** [S12] [S13] At once when the moment has passed, or there is none. */
function untilField(settings: FieldDelay, timeZone: string): DelayEnd {
  const shift = getDayShift(settings);
  return (arrivedAt, dayInField) => {
    if (Number.isNaN(dayInField)) return arrivedAt;
    const moment = getMomentOn(dayInField + shift, settings.at, timeZone);
    return arrivedAt > moment ? arrivedAt : moment;
  };
}

/** [S13] The next anniversary, today's included; at once without a date. */
function untilAnniversary(settings: FieldDelay, timeZone: string): DelayEnd {
  const shift = getDayShift(settings);
  return (arrivedAt, dayInField) => {
    if (Number.isNaN(dayInField)) return arrivedAt;
    const today = getLocalDay(arrivedAt, timeZone);
    const moment = getMomentOn(findNextAnniversary(today - shift, dayInField) + shift, settings.at, timeZone);
    return arrivedAt > moment ? arrivedAt : moment;
  };
}
