import { DAY, HOUR, MINUTE } from '#domain/schedule/instant.ts';
import { formatCount } from './numbers.ts';

/** `3 days 4 hours`, `12 minutes`, `less than a minute`: the two largest parts. */
export function formatDuration(milliseconds: number): string {
  const parts = [
    [Math.floor(milliseconds / DAY), 'day'],
    [Math.floor((milliseconds % DAY) / HOUR), 'hour'],
    [Math.floor((milliseconds % HOUR) / MINUTE), 'minute'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  if (told.length === 0) return 'less than a minute';
  return told.map(([count, unit]) => formatCount(count, unit)).join(' ');
}
