// Reads the wall clock through Intl, which shares no code with the product's own reckoning.

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-03-29 09:00:00" */
export function wallClock(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const MINUTE = 60_000;

/** What is wrong with a list of daily slots, judged by the wall clock alone; empty when nothing is. */
export function faultsOfDailySlots(slots: readonly number[], at: string, timeZone: string): string[] {
  return slots.flatMap((slot, index) => {
    const shown = wallClock(slot, timeZone);
    const day = shown.slice(0, 10);
    const faults: string[] = [];
    const before = slots[index - 1];
    if (before !== undefined && nextDay(wallClock(before, timeZone).slice(0, 10)) !== day) {
      faults.push(`${shown} does not follow ${wallClock(before, timeZone)}`);
    }
    if (shown.slice(11, 16) !== at && !leapsOver(slot, day, at, timeZone)) {
      faults.push(`${shown} reads neither ${at} nor the first time after a gap`);
    }
    if ([30, 60, 120].some((minutes) => wallClock(slot - minutes * MINUTE, timeZone) === shown)) {
      faults.push(`${shown} has occurred before`);
    }
    return faults;
  });
}

/** One millisecond earlier the clock had not come to `at`, and now it is past it. */
function leapsOver(slot: number, day: string, at: string, timeZone: string): boolean {
  return wallClock(slot - 1, timeZone) < `${day} ${at}` && wallClock(slot, timeZone) > `${day} ${at}`;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 1_440 * MINUTE).toISOString().slice(0, 10);
}
