import { DAY, HOUR, MINUTE } from './instant.ts';

/** A length of time as people enter it; a day is 24 hours [S7]. Hours and minutes are absent where there are none. */
export type WaitTime = {
  readonly days: number;
  readonly hours?: number;
  readonly minutes?: number;
};

export const LONGEST_WAIT_DAYS = 365;

export function toMilliseconds({ days, hours = 0, minutes = 0 }: WaitTime): number {
  return days * DAY + hours * HOUR + minutes * MINUTE;
}

/** Whole numbers, less than a day of hours and than an hour of minutes, and 365 days at the most in all. */
export function isWaitTime(wait: WaitTime): boolean {
  const { days, hours = 0, minutes = 0 } = wait;
  return (
    [days, hours, minutes].every((part) => Number.isInteger(part) && part >= 0) &&
    hours < 24 &&
    minutes < 60 &&
    toMilliseconds(wait) <= LONGEST_WAIT_DAYS * DAY
  );
}
