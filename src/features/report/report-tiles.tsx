import { formatNumber } from '#client/format.ts';
import type { ProgramReport } from '#contract/report.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { formatShare } from '#domain/words/shares.ts';
import { StatTiles } from '#ui/stat-tile.tsx';
import { words } from './words.ts';

export function ReportTiles({ report: { enrolled, inside, finished, messages } }: { report: ProgramReport }) {
  const share = (part: number) => words.ofSent(formatShare(part, messages.sent));
  return (
    <StatTiles
      stats={[
        { label: words.enrolled, value: formatNumber(enrolled.total) },
        { label: words.inside, value: formatNumber(inside) },
        { label: words.finished, value: formatNumber(finished.total) },
        {
          label: words.median,
          value: finished.median === null ? '–' : formatDuration(finished.median),
          detail: finished.p90 === null ? words.nobodyFinished : words.p90(formatDuration(finished.p90)),
        },
        { label: words.sent, value: formatNumber(messages.sent) },
        { label: words.opened, value: formatNumber(messages.opened), detail: share(messages.opened) },
        { label: words.clicked, value: formatNumber(messages.clicked), detail: share(messages.clicked) },
      ]}
    />
  );
}
