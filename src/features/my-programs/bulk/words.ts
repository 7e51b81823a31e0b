import { formatCount, formatNumber } from '#client/format.ts';

const programs = (count: number) => formatCount(count, 'program');

/** What is said of several programs at once. */
export const bulkWords = {
  selectAll: 'Select all programs shown',
  selected: (count: number) => `${formatNumber(count)} selected`,
  actions: 'Selected programs',
  clear: 'Clear selection',
  tooMany: (most: number) => `Select up to ${formatNumber(most)} programs.`,
  off: (reason: string, first: string, more: number) =>
    more === 0 ? `${reason}: “${first}”.` : `${reason}: “${first}” and ${formatNumber(more)} more.`,
  title: (verb: string, count: number) => `${verb} ${programs(count)}`,
  question: (verb: string, count: number) => `${verb} ${programs(count)}?`,
  counting: 'Checking what will happen',
  progress: (done: number, of: number) => `${formatNumber(done)} of ${formatNumber(of)}`,
  each: 'By program',
  leftOut: 'Skipped',
  nothing: (what: string) => `None of the selected programs can be ${what}.`,
  running: 'Updating programs',
  stop: 'Stop',
  stopped: { title: 'Not changed', detail: 'You stopped before this program was reached.' },
  done: (done: number, of: number, what: string) => `${formatNumber(done)} of ${programs(of)} ${what}.`,
  what: { activate: 'activated', deactivate: 'deactivated', delete: 'deleted', move: 'moved' },
  carriedOut: 'Done',
} as const;
