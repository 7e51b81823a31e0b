import { Mail, Workflow } from 'lucide-react';
import type { DeletedCampaign, DeletedProgram, RecycleBin } from '#contract/recycle-bin.ts';
import { Table, TableScroller } from '#ui/table.tsx';
import { BinHead, BinRow } from './bin-row.tsx';
import { words } from './words.ts';
import styles from './recycle-bin.module.css';

type Props = Readonly<{
  bin: RecycleBin;
  onProgram: (event: 'restore' | 'purge', deletedProgram: DeletedProgram) => void;
  onRestoreCampaign: (campaign: DeletedCampaign) => void;
  onPurgeCampaign: (campaign: DeletedCampaign) => void;
}>;

export function BinTable({ bin, onProgram, onRestoreCampaign, onPurgeCampaign }: Props) {
  return (
    <TableScroller label={words.table}>
      <Table caption={words.table}>
        <BinHead table={words.table} />
        <tbody>
          {bin.programs.map((deletedProgram) => (
            <BinRow
              key={`program ${deletedProgram.program.id}`}
              name={deletedProgram.program.name}
              kind={words.program}
              icon={Workflow}
              deletedAt={deletedProgram.deleted.at}
              by={deletedProgram.deleted.by}
              daysLeft={deletedProgram.daysLeft}
              forecast={<Forecast deletedProgram={deletedProgram} />}
              onRestore={() => onProgram('restore', deletedProgram)}
              onPurge={() => onProgram('purge', deletedProgram)}
            />
          ))}
          {bin.campaigns.map((campaign) => (
            <BinRow
              key={`campaign ${campaign.id}`}
              name={campaign.name}
              kind={words.campaign}
              icon={Mail}
              deletedAt={campaign.deleted.at}
              by={campaign.deleted.by}
              daysLeft={campaign.daysLeft}
              forecast={words.campaignReturns}
              onRestore={() => onRestoreCampaign(campaign)}
              onPurge={() => onPurgeCampaign(campaign)}
            />
          ))}
        </tbody>
      </Table>
    </TableScroller>
  );
}

function Forecast({ deletedProgram }: { deletedProgram: DeletedProgram }) {
  const { status, missing } = deletedProgram.forecast;
  return (
    <span className={styles['forecast']}>
      {words.returnsAs(status)}
      {missing.length > 0 && (
        <span className={styles['because']}>{words.because(missing.map(({ name }) => name))}</span>
      )}
    </span>
  );
}
