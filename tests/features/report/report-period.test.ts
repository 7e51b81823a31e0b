import { expect, it } from 'vitest';
import { toQuery } from '#features/report/report-period.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

/** Tuesday 24 November 2026 in London, Wednesday 25 on Kiritimati. */
const ask = (period: Parameters<typeof toQuery>[0], timeZone = 'Europe/London') =>
  toQuery(period, TUESDAY_AT_TEN, timeZone);

it.each([
  [7, '2026-11-18'],
  [30, '2026-10-26'],
  [90, '2026-08-27'],
])('the last %d days begin on %s, today included', (days, from) => {
  expect(ask({ kind: 'last', days })).toEqual({ from });
});

it('the last days end on the account’s today', () => {
  expect(ask({ kind: 'last', days: 7 }, 'Pacific/Kiritimati')).toEqual({ from: '2026-11-19' });
});

it.each([
  [
    { from: '2026-11-01', until: '2026-11-30' },
    { from: '2026-11-01', until: '2026-11-30' },
  ],
  [
    { from: '2026-11-01', until: '2026-11-01' },
    { from: '2026-11-01', until: '2026-11-01' },
  ],
  [{ from: '2026-11-02', until: '2026-11-01' }, null],
  [{ from: '', until: '2026-11-30' }, { until: '2026-11-30' }],
  [{ from: 'soon', until: '' }, {}],
])('the days %o make the query %o', (days, query) => {
  expect(ask({ kind: 'days', ...days })).toEqual(query);
});
