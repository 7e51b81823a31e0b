import { Download } from 'lucide-react';
import { downloadFile, fileNameOf } from '#client/download-file.ts';
import type { ProgramReport } from '#contract/report.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { showToast } from '#ui/toaster.tsx';
import { campaignsCsv, contactsCsv, daysCsv } from './report-csv.ts';
import { words } from './words.ts';

export function DownloadMenu({ report }: { report: ProgramReport }) {
  const download = (part: string, text: string) => {
    const file = `${fileNameOf(report.programName)}-${part}-${report.from}-${report.until}.csv`;
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
