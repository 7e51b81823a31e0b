import { useSearchParams } from 'react-router-dom';
import type { ReportQuery } from '#contract/report.ts';
import type { Instant, PlainDate } from '#domain/schedule/instant.ts';
import { parsePlainDate, toPlainDate } from '#domain/schedule/plain-date.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** Days up to today, today included. */
export const LAST_DAYS = [7, 30, 90] as const;

export type Period =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'days'; readonly from: string; readonly until: string };

/** The period, out of the URL: `?last=30`, or `?from=2026-11-01&until=2026-11-30`. */
export function usePeriod(): readonly [Period, (period: Period) => void] {
  const [params, setParams] = useSearchParams();
  const setPeriod = (period: Period) => setParams(formatPeriod(period), { replace: true });
  return [readPeriod(params), setPeriod];
}

function readPeriod(params: URLSearchParams): Period {
  const last = LAST_DAYS.find((days) => params.get('last') === String(days));
  if (last !== undefined) return { kind: 'last', days: last };
  const [from, until] = [params.get('from') ?? '', params.get('until') ?? ''];
  return from === '' && until === '' ? { kind: 'all' } : { kind: 'days', from, until };
}

function formatPeriod(period: Period): Record<string, string> {
  if (period.kind === 'last') return { last: String(period.days) };
  if (period.kind === 'all') return {};
  return {
    ...(period.from !== '' && { from: period.from }),
    ...(period.until !== '' && { until: period.until }),
  };
}

/** What to ask the API; null while the days typed make no period. */
export function toQuery(period: Period, now: Instant, timeZone: string): ReportQuery | null {
  if (period.kind === 'all') return {};
  if (period.kind === 'last') return { from: toPlainDate(getLocalDay(now, timeZone) - period.days + 1) };
  const from = parsePlainDate(period.from);
  const until = parsePlainDate(period.until);
  if (from !== null && until !== null && from > until) return null;
  return {
    ...(from !== null && { from: period.from as PlainDate }),
    ...(until !== null && { until: period.until as PlainDate }),
  };
}
