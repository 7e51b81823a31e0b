import { Download } from 'lucide-react';
import { downloadFile, toFileName } from '#client/download-file.ts';
import type { ProgramReport } from '#contract/report.ts';
import { formatCsv } from '#domain/csv/write-csv.ts';
import { daysFrom } from '#product/days/format-day.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

export function DownloadMenu({ report }: { report: ProgramReport }) {
  const download = (part: string, text: string) => {
    const file = `${toFileName(report.programName)}-${part}-${report.from}-${report.until}.csv`;
    downloadFile(file, text);
    showToast({ text: words.downloaded(file) });
  };
  return (
    <Menu
      align="end"
      trigger={<Button icon={Download}>{words.download}</Button>}
      entries={[
        { label: words.downloadDays, onSelect: () => download('days', daysCsv(report)) },
        { label: words.downloadCampaigns, onSelect: () => download('campaigns', campaignsCsv(report)) },
        { label: words.downloadContacts, onSelect: () => download('contacts', contactsCsv(report)) },
      ]}
    />
  );
}

/** A row for each day of the period. */
export function daysCsv(report: ProgramReport): string {
  const header = [words.day, words.enrolled, words.finished, words.sentColumn, words.opened, words.clicked];
  const { enrolled, finished, sent, opened, clicked } = report.days;
  return formatCsv(
    header,
    daysFrom(report.from, enrolled.length).map((date, day) => [
      date,
      enrolled[day] ?? 0,
      finished[day] ?? 0,
      sent[day] ?? 0,
      opened[day] ?? 0,
      clicked[day] ?? 0,
    ]),
  );
}

export function campaignsCsv({ campaigns }: ProgramReport): string {
  return formatCsv(
    [
      words.campaign,
      'ID',
      words.sentColumn,
      words.opened,
      words.clicked,
      words.unsubscribed,
      words.bounced,
      words.complained,
    ],
    campaigns.map(({ name, campaignId, sent, opened, clicked, unsubscribed, bounced, complained }) => [
      name,
      campaignId,
      sent,
      opened,
      clicked,
      unsubscribed,
      bounced,
      complained,
    ]),
  );
}

function contactsCsv({ enrolled, finished, inside }: ProgramReport): string {
  return formatCsv(
    [words.kind, words.name, words.contacts],
    [
      ...enrolled.bySource.map(({ source, contacts }) => [words.enrolled, words.sources[source], contacts]),
      ...finished.byOutcome.map(({ outcome, contacts }) => [words.finished, outcome, contacts]),
      [words.inside, '', inside],
    ],
  );
}
