// Days and moments once more, by texts and the platform's own wall clock: it shares no code with the product.
import { type DelaySettings, findDelayEnd } from '#domain/schedule/delay.ts';
import type { Instant, PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';
import type { Weekday } from '#domain/schedule/plain-date.ts';
import { findSlotAfter, type Recurrence } from '#domain/schedule/recurrence.ts';
import { wallClock } from './wall-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUARTER = HOUR / 4;

const FROM = '2025-01-01';
const UNTIL = '2026-12-31';

/** What a test is about: "09:00" or "02:30". */
type Time = string;
type Judge = (day: string) => boolean;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const moved = (day: string, days: number) => new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
const weekdayOf = (day: string) => new Date(utc(day)).getUTCDay() || 7;
const isLastOfMonth = (day: string) => moved(day, 1).endsWith('-01');

const WEEKDAYS: readonly Weekday[] = [1, 4, 7];
const MONTH_DAYS: readonly (readonly [MonthDay, Judge])[] = [
  [{ kind: 'day', day: 29 }, (day) => day.endsWith('-29') || (isLastOfMonth(day) && day.slice(8) < '29')],
  [{ kind: 'lastDay' }, isLastOfMonth],
  [
    { kind: 'weekday', nth: 'last', weekday: 7 },
    (day) => weekdayOf(day) === 7 && moved(day, 7).slice(5, 7) !== day.slice(5, 7),
  ],
  [
    { kind: 'weekday', nth: 2, weekday: 7 },
    (day) => weekdayOf(day) === 7 && day.slice(8) > '07' && day.slice(8) < '15',
  ],
];

/** The changes of the clocks that matter most fall on Sundays: last of March and October, second of March. */
const RECURRENCES = (time: Time): readonly (readonly [Recurrence, Judge])[] => {
  const at = time as TimeOfDay;
  return [
    [{ kind: 'daily', at }, () => true],
    [{ kind: 'weekly', weekdays: WEEKDAYS, at }, isOneOfWeekdays],
    ...MONTH_DAYS.map(([on, judge]) => [{ kind: 'monthly', on, at }, judge] as const),
  ];
};

function isOneOfWeekdays(day: string): boolean {
  return WEEKDAYS.some((weekday) => weekday === weekdayOf(day));
}

/** The first moment of a day at which the clock reads a time, or would if the clocks had not leapt over it. */
function firstMoment(day: string, time: Time, timeZone: string): number {
  const wanted = `${day} ${time}`;
  // Zones are within 14 hours of UTC, and change their clocks on a quarter of an hour.
  let at = Date.parse(`${day}T${time}:00Z`) - 15 * HOUR;
  while (wallClock(at, timeZone) < wanted) at += QUARTER;
  return at;
}

/** What is wrong with the slots of a zone through two years; empty when nothing is. */
export function faultsOfSlots(timeZone: string, time: Time): string[] {
  const moments = new Map(everyDay().map((day) => [day, firstMoment(day, time, timeZone)]));
  return RECURRENCES(time).flatMap(([recurrence, judge]) => {
    const expected = [...moments].filter(([day]) => judge(day)).map(([, moment]) => moment);
    let last = (expected[0] ?? 0) - 1;
    return expected.flatMap((moment) => {
      last = findSlotAfter(recurrence, last as Instant, timeZone);
      return last === moment ? [] : [fault(timeZone, recurrence, { wanted: moment, got: last })];
    });
  });
}

/** What is wrong with the delays of those who arrive around each change of the clocks in two years. */
export function faultsOfDelays(timeZone: string, time: Time): string[] {
  const arrivals = changesOfClocks(timeZone).flatMap(({ day, around }) => [
    firstMoment(moved(day, -1), time, timeZone),
    firstMoment(moved(day, -1), '22:15', timeZone),
    ...[-5, -1, 0, 1, 2].map((quarters) => around + quarters * QUARTER),
    firstMoment(day, time, timeZone) + QUARTER,
  ]);
  return arrivals.flatMap((arrivedAt) =>
    endsOfDelays(arrivedAt, time, timeZone).flatMap(({ settings, inField, wanted }) => {
      const day = inField === null ? Number.NaN : utc(inField) / DAY;
      const got = findDelayEnd(settings, arrivedAt as Instant, timeZone, day);
      return got === wanted ? [] : [`${fault(timeZone, settings, { wanted, got })} from ${told(arrivedAt)}`];
    }),
  );
}

type End = { readonly settings: DelaySettings; readonly inField: string | null; readonly wanted: number };

function endsOfDelays(arrivedAt: number, time: Time, timeZone: string): End[] {
  const at = time as TimeOfDay;
  const today = wallClock(arrivedAt, timeZone).slice(0, 10);
  const onDay = (day: string) => firstMoment(day, time, timeZone);
  const nextOn = (judge: Judge) => {
    let day = today;
    while (!judge(day) || onDay(day) <= arrivedAt) day = moved(day, 1);
    return onDay(day);
  };
  const tomorrow = moved(today, 1);
  const end = (settings: DelaySettings, wanted: number, inField: string | null = null): End => ({
    settings,
    inField,
    wanted,
  });
  const onField = { kind: 'untilDateField', field: 'ANY', isAnniversary: false, at } as const;
  return [
    end({ kind: 'days', days: 1 }, arrivedAt + DAY),
    end(
      { kind: 'untilTimeOfDay', at },
      nextOn(() => true),
    ),
    end({ kind: 'daysAtTime', days: 1, at }, onDay(tomorrow)),
    end({ kind: 'untilWeekday', weekdays: WEEKDAYS, at }, nextOn(isOneOfWeekdays)),
    ...MONTH_DAYS.slice(0, 3).map(([on, judge]) => end({ kind: 'untilDayOfMonth', on, at }, nextOn(judge))),
    ...[today, tomorrow].map((date) =>
      end({ kind: 'untilDate', date: date as PlainDate, at }, Math.max(arrivedAt, onDay(date))),
    ),
    end({ ...onField, direction: 'before', days: 6 }, onDay(tomorrow), moved(tomorrow, 6)),
    end({ ...onField, direction: 'after', days: 6 }, onDay(tomorrow), moved(tomorrow, -6)),
    end({ ...onField, direction: 'on', days: 0 }, Math.max(arrivedAt, onDay(today)), today),
    end({ ...onField, direction: 'on', days: 0 }, arrivedAt),
    end(
      { ...onField, direction: 'on', days: 0, isAnniversary: true },
      nextOn((day) => day.slice(5) === tomorrow.slice(5)),
      `1990${tomorrow.slice(4)}`,
    ),
    end(
      { ...onField, direction: 'on', days: 0, isAnniversary: true },
      Math.max(arrivedAt, onDay(today)),
      `1990${today.slice(4)}`,
    ),
  ];
}

/** Each day of two years on which the clocks change, and the moment at which they do. */
function changesOfClocks(timeZone: string): { readonly day: string; readonly around: number }[] {
  return everyDay().flatMap((day) => {
    const noon = utc(day) - DAY / 2;
    if (offsetAt(noon, timeZone) === offsetAt(noon + DAY, timeZone)) return [];
    let around = noon;
    while (offsetAt(around, timeZone) === offsetAt(noon, timeZone)) around += QUARTER;
    return [{ day: wallClock(around, timeZone).slice(0, 10), around }];
  });
}

function offsetAt(at: number, timeZone: string): number {
  return Date.parse(`${wallClock(at, timeZone).replace(' ', 'T')}Z`) - at;
}

function everyDay(): string[] {
  const days = [FROM];
  for (let day = FROM; day < UNTIL; day = moved(day, 1)) days.push(moved(day, 1));
  return days;
}

function fault(
  timeZone: string,
  what: Recurrence | DelaySettings,
  { wanted, got }: { readonly wanted: number; readonly got: number },
): string {
  return `${timeZone} ${JSON.stringify(what)}: ${told(got)} instead of ${told(wanted)}`;
}

function told(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : String(at);
}
