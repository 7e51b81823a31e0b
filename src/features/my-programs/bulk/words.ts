import { formatCount, formatNumber } from '#client/format.ts';

const programs = (count: number) => formatCount(count, 'program');

/** What is said of several programs at once. */
export const bulkWords = {
  selectAll: 'Select all programs shown',
  selected: (count: number) => `${formatNumber(count)} selected`,
  actions: 'Selected programs',
  clear: 'Clear selection',
  tooMany: (most: number) => `Select ${formatNumber(most)} programs or fewer.`,
  off: (reason: string, first: string, more: number) =>
    more === 0 ? `${reason}: “${first}”.` : `${reason}: “${first}” and ${formatNumber(more)} more.`,
  title: (verb: string, count: number) => `${verb} ${programs(count)}`,
  counting: 'Working out what this will do',
  progress: (done: number, of: number) => `${formatNumber(done)} of ${formatNumber(of)}`,
  each: 'Program by program',
  leftOut: 'Left out',
  nothing: 'None of them can be changed this way now.',
  running: 'Carrying it out',
  stop: 'Stop',
  stopped: { title: 'Not tried', detail: 'It was stopped before.' },
  done: (done: number, of: number, what: string) => `${formatNumber(done)} of ${programs(of)} ${what}.`,
  what: { activate: 'activated', deactivate: 'deactivated', delete: 'deleted', move: 'moved' },
  carriedOut: 'Done',
} as const;
