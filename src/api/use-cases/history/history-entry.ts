import type { HistoryRecord } from '#api/storage/records.ts';
import type { HistoryEntry } from '#contract/history.ts';

export function entryOf({ programId: _of, design, ...entry }: HistoryRecord): HistoryEntry {
  return { ...entry, hasDesign: design !== undefined };
}
