import { Ellipsis, Mail, RotateCcw, Trash2, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatInstant, formatNumber } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { BinnedCampaign, BinnedProgram, RecycleBin } from '#contract/programs.ts';
import type { Stamp } from '#domain/program/program.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Icon, type IconType } from '#ui/icon.tsx';
import { Menu } from '#ui/menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import styles from './recycle-bin.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  bin: RecycleBin;
  onProgram: (event: 'restore' | 'purge', binned: BinnedProgram) => void;
  onRestoreCampaign: (campaign: BinnedCampaign) => void;
  onPurgeCampaign: (campaign: BinnedCampaign) => void;
}>;

export function BinTable({ bin, onProgram, onRestoreCampaign, onPurgeCampaign }: Props) {
  return (
    <TableScroller label={words.table}>
      <Table caption={words.table}>
        <thead>
          <tr>
            <HeaderCell>{words.name}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.deleted}</HeaderCell>
            <HeaderCell className={styles['widest']}>{words.by}</HeaderCell>
            <HeaderCell numeric className={styles['wide']}>
              {words.daysLeft}
            </HeaderCell>
            <HeaderCell className={styles['medium']}>{words.forecast}</HeaderCell>
            <HeaderCell>
              <span className="visually-hidden">{words.actionsOf(words.table)}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {bin.programs.map((binned) => (
            <BinRow
              key={`program ${binned.program.id}`}
              name={binned.program.name}
              kind={words.program}
              icon={Workflow}
              deleted={binned.deleted}
              daysLeft={binned.daysLeft}
              forecast={<Forecast binned={binned} />}
              onRestore={() => onProgram('restore', binned)}
              onPurge={() => onProgram('purge', binned)}
            />
          ))}
          {bin.campaigns.map((campaign) => (
            <BinRow
              key={`campaign ${campaign.id}`}
              name={campaign.name}
              kind={words.campaign}
              icon={Mail}
              deleted={campaign.deleted}
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

type RowProps = Readonly<{
  name: string;
  kind: string;
  icon: IconType;
  deleted: Stamp;
  daysLeft: number;
  forecast: ReactNode;
  onRestore: () => void;
  onPurge: () => void;
}>;

function BinRow({ name, kind, icon, deleted, daysLeft, forecast, onRestore, onPurge }: RowProps) {
  const timeZone = useTimeZone();
  return (
    <Row>
      <Cell look="main" title={name}>
        <Icon of={icon} className={styles['kind']} />
        <span className="visually-hidden">{kind}: </span>
        {name}
        <span className={styles['narrow']}>{forecast}</span>
      </Cell>
      <Cell className={styles['wide']}>{formatInstant(deleted.at, timeZone)}</Cell>
      <Cell className={styles['widest']}>{deleted.by}</Cell>
      <Cell numeric className={styles['wide']}>
        {formatNumber(daysLeft)}
      </Cell>
      <Cell className={styles['medium']}>{forecast}</Cell>
      <ActionsCell
        always={
          <>
            <Button size="small" icon={RotateCcw} aria-label={words.restoreNamed(name)} onClick={onRestore}>
              {words.restore}
            </Button>
            <Menu
              align="end"
              trigger={
                <IconButton size="small" variant="quiet" name={words.actionsOf(name)} icon={Ellipsis} />
              }
              entries={[
                { label: words.restore, icon: RotateCcw, onSelect: onRestore },
                { label: words.purge, icon: Trash2, tone: 'danger', onSelect: onPurge },
              ]}
            />
          </>
        }
      />
    </Row>
  );
}

function Forecast({ binned }: { binned: BinnedProgram }) {
  const { status, missing } = binned.forecast;
  return (
    <span className={styles['forecast']}>
      {words.returnsAs(status)}
      {missing.length > 0 && (
        <span className={styles['because']}>{words.because(missing.map(({ name }) => name))}</span>
      )}
    </span>
  );
}
