import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ApiClient } from '#client/api.ts';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import { formatMoment } from '#client/format-moment.ts';
import { SORTABLE_FORMATS } from '#client/formats.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ActivityEntry } from '#contract/activity.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toaster.tsx';
import type { ActivityFilter } from './activity-filter.ts';
import { words } from './words.ts';

const FILE = 'activity.csv';
/** As many as the API gives in one answer. */
const PAGE_SIZE = 1_000;

export function ExportButton({ filter }: { filter: ActivityFilter }) {
  const api = useApi();
  const timeZone = useTimeZone();
  const [isBusy, setIsBusy] = useState(false);
  const download = async () => {
    setIsBusy(true);
    try {
      const entries = await allActivity(api, filter);
      downloadFile(FILE, activityCsv(entries, timeZone));
      showToast({ text: words.downloaded(entries.length) });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button icon={Download} busy={isBusy} onClick={() => void download()}>
      {words.export}
    </Button>
  );
}

/** Everything that the filter lets through, fetched page by page. */
async function allActivity(api: ApiClient, filter: ActivityFilter): Promise<readonly ActivityEntry[]> {
  const all: ActivityEntry[] = [];
  for (let before: string | undefined; ; ) {
    const { entries, next } = await api.activity({ limit: PAGE_SIZE, before, ...filter });
    all.push(...entries);
    if (next === null) return all;
    before = next;
  }
}

function activityCsv(entries: readonly ActivityEntry[], timeZone: string): string {
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
