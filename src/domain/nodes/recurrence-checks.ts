import { isTimeOfDay } from '#domain/schedule/instant.ts';
import type { MonthDay } from '#domain/schedule/month-day.ts';
import type { Recurrence } from '#domain/schedule/recurrence.ts';
import type { SettingProblem } from './setting-problem.ts';

/** What is wrong with the days and the time of a recurrence; `of` names what it belongs to: "the schedule". */
export function checkRecurrence(recurrence: Recurrence, of: string): readonly SettingProblem[] {
  return [...dayProblems(recurrence, of), ...checkTimeOfDay(recurrence.at, of)];
}

export function checkTimeOfDay(at: string, of: string): readonly SettingProblem[] {
  if (isTimeOfDay(at)) return [];
  return [
    {
      code: 'settingOutOfRange',
      field: 'at',
      text: `Enter a time of day for ${of}`,
      advice: 'Enter hours and minutes from 00:00 to 23:59.',
    },
  ];
}

function dayProblems(recurrence: Recurrence, of: string): readonly SettingProblem[] {
  switch (recurrence.kind) {
    case 'daily':
      return [];
    case 'weekly':
      return recurrence.weekdays.length > 0 ? [] : [noWeekday(of)];
    case 'monthly':
      return isMonthDayInRange(recurrence.on) ? [] : [dayOutOfRange(of)];
  }
}

function isMonthDayInRange(on: MonthDay): boolean {
  return on.kind !== 'day' || (Number.isInteger(on.day) && on.day >= 1 && on.day <= 31);
}

function noWeekday(of: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'weekdays',
    text: `Choose a day of the week for ${of}`,
    advice: 'Choose at least one day of the week.',
  };
}

function dayOutOfRange(of: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'day',
    text: `Set ${of} to a day of the month from 1 to 31`,
    advice: 'Enter a whole number from 1 to 31, or choose the last day.',
  };
}
