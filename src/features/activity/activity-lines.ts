import type { ActivityEntry } from '#contract/activity.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type ActivityLine =
  | { readonly kind: 'day'; readonly key: string; readonly label: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: ActivityEntry };

/** Entries with a heading before the first of each day. */
export function linesOf(
  entries: readonly ActivityEntry[],
  dayOf: (at: Instant) => string,
): readonly ActivityLine[] {
  const lines: ActivityLine[] = [];
  let day = '';
  for (const entry of entries) {
    const label = dayOf(entry.at);
    if (label !== day) lines.push({ kind: 'day', key: `day-${entry.id}`, label });
    day = label;
    lines.push({ kind: 'entry', key: String(entry.id), entry });
  }
  return lines;
}
