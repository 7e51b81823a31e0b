import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';

/** IANA name, for example "Europe/London". */
export const timeZone = text(100).check(z.refine(isTimeZone, 'is no time zone that this browser knows'));

/** An offset such as "+01:00" is no zone: it has no summer. */
function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
