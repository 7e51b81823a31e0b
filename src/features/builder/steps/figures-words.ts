import { formatCount, formatNumber } from '#client/format.ts';

type Period = 'all' | 'day';
const when = (period: Period) => (period === 'day' ? ' in the last 24 hours' : ' in total');

/** Every text about live figures. */
export const FIGURES_WORDS = {
  here: 'here',
  ever: (period: Period) => (period === 'day' ? 'in 24 h' : 'total'),
  sent: 'sent',
  opened: 'opened',
  hereTitle: (count: number) => `${formatCount(count, 'contact', 'contacts')} here now`,
  everTitle: (count: number, period: Period) => `${formatCount(count, 'visit', 'visits')}${when(period)}`,
  sentTitle: (count: number, period: Period) =>
    `${formatCount(count, 'message', 'messages')} sent${when(period)}`,
  openedTitle: (opened: number, clicked: number, sent: number) =>
    `${formatNumber(opened)} opened and ${formatNumber(clicked)} clicked, of ${formatCount(sent, 'message', 'messages')} sent`,

  menu: 'Figures',
  paused: 'Figures (paused)',
  unit: 'Show',
  number: 'As numbers',
  percent: 'As per cent',
  period: 'Period',
  all: 'All time',
  day: 'Last 24 hours',
  pause: 'Pause the figures',
  resume: 'Go on counting',
};
