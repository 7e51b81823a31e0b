import type { WaitTime } from '#domain/schedule/wait-time.ts';
import { formatCount } from './numbers.ts';

/** "2 days 1 hour 30 minutes"; null for no time at all. */
export function formatWaitTime({ days, hours = 0, minutes = 0 }: WaitTime): string | null {
  const parts = [
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => formatCount(count, unit))
      .join(' ') || null
  );
}
