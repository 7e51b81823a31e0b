import { formatCount, formatNumber } from '#client/format.ts';
import { describeSkipReason, type SkipCounts } from '#domain/nodes/skip-reasons.ts';

type Period = 'all' | 'day';
const when = (period: Period) => (period === 'day' ? ' in the last 24 hours' : ' in total');

/** Every text about live figures. */
export const FIGURES_WORDS = {
  here: 'here',
  ever: (period: Period) => (period === 'day' ? 'in 24 hours' : 'total'),
  sent: 'sent',
  opened: 'opened',
  skipped: 'skipped',
  skippedTitle: (times: number, skipped: SkipCounts) =>
    `Skipped for ${formatCount(times, 'visit')}: ${skipped.map(({ reason, times: each }) => `${describeSkipReason(reason)} (${formatNumber(each)})`).join(', ')}`,
  hereTitle: (count: number) => `${formatCount(count, 'contact')} here now`,
  everTitle: (count: number, period: Period) => `${formatCount(count, 'visit')}${when(period)}`,
  sentTitle: (count: number, period: Period) => `${formatCount(count, 'message')} sent${when(period)}`,
  openedTitle: (opened: number, clicked: number, sent: number) =>
    `${formatNumber(opened)} of ${formatCount(sent, 'message')} opened, ${formatNumber(clicked)} clicked`,

  menu: 'Figures',
  paused: 'Figures (paused)',
  unit: 'Show',
  number: 'As numbers',
  percent: 'As percentages',
  period: 'Period',
  all: 'All time',
  day: 'Last 24 hours',
  pause: 'Pause live figures',
  resume: 'Resume live figures',
};
