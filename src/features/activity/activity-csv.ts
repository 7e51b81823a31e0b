import type { ApiClient } from '#client/api.ts';
import { formatMoment } from '#client/format-moment.ts';
import { SORTABLE_FORMATS } from '#client/formats.ts';
import type { ActivityEntry } from '#contract/activity.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import type { ActivityFilter } from './activity-filter.ts';
import { words } from './words.ts';

const PAGE = 1_000;

/** Everything that the filter lets through, fetched page by page. */
export async function allActivity(api: ApiClient, filter: ActivityFilter): Promise<readonly ActivityEntry[]> {
  const all: ActivityEntry[] = [];
  for (let before: string | undefined; ; ) {
    const { entries, next } = await api.activity({ limit: PAGE, before, ...filter });
    all.push(...entries);
    if (next === null) return all;
    before = next;
  }
}

export function activityCsv(entries: readonly ActivityEntry[], timeZone: string): string {
  const { at, by, what, name, kind } = words.columns;
  return formatCsv(
    [at, by, kind, what, name],
    entries.map((entry) => [
      formatMoment(entry.at, timeZone, 'moment', SORTABLE_FORMATS),
      entry.by,
      words.kinds[entry.kind],
      entry.what,
      entry.name,
    ]),
  );
}
