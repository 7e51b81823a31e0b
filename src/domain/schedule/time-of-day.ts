import type { TimeOfDay } from './instant.ts';

const PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether text is a wall-clock time "HH:MM". */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return PATTERN.test(text);
}
