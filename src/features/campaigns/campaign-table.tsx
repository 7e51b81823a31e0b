import { CircleCheck, CircleDashed, Pencil, Trash2 } from 'lucide-react';
import { Link } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { CampaignRow } from '#contract/campaigns.ts';
import { isReadyToSend } from '#domain/campaigns/campaign.ts';
import { Badge } from '#ui/badge.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { words } from './words.ts';
import styles from './campaigns.module.css';

type Props = Readonly<{
  campaigns: readonly CampaignRow[];
  onEdit: (campaign: CampaignRow) => void;
  onDelete: (campaign: CampaignRow) => void;
}>;

export function CampaignTable({ campaigns, onEdit, onDelete }: Props) {
  const timeZone = useTimeZone();
  return (
    <TableScroller label={words.table}>
      <Table caption={words.table}>
        <thead>
          <tr>
            <HeaderCell>{words.name}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.subject}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.state}</HeaderCell>
            <HeaderCell>{words.usedIn}</HeaderCell>
            <HeaderCell className={styles['widest']}>{words.changed}</HeaderCell>
            <HeaderCell>
              <span className="visually-hidden">{words.actionsOf(words.table)}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <Row key={campaign.id}>
              <Cell look="main">{campaign.name}</Cell>
              <Cell className={styles['wide']} title={campaign.subject}>
                {campaign.subject || words.noSubject}
              </Cell>
              <Cell className={styles['wide']}>
                <ReadyBadge campaign={campaign} />
              </Cell>
              <Cell className={styles['usedIn']}>
                <UsedIn campaign={campaign} />
              </Cell>
              <Cell className={styles['widest']}>{formatInstant(campaign.changedAt, timeZone)}</Cell>
              <ActionsCell
                always={
                  <RowMenu
                    name={words.actionsOf(campaign.name)}
                    entries={[
                      { label: words.edit, icon: Pencil, onSelect: () => onEdit(campaign) },
                      {
                        label: words.delete,
                        icon: Trash2,
                        tone: 'danger',
                        onSelect: () => onDelete(campaign),
                      },
                    ]}
                  />
                }
              />
            </Row>
          ))}
        </tbody>
      </Table>
    </TableScroller>
  );
}

function ReadyBadge({ campaign }: { campaign: CampaignRow }) {
  if (isReadyToSend(campaign)) {
    return (
      <Badge tone="neutral" icon={CircleCheck} look="plain">
        {words.ready}
      </Badge>
    );
  }
  return (
    <span title={words.incompleteReason}>
      <Badge tone="warning" icon={CircleDashed}>
        {words.incomplete}
      </Badge>
    </span>
  );
}

function UsedIn({ campaign }: { campaign: CampaignRow }) {
  if (campaign.usedBy.length === 0) return words.notUsed;
  return (
    <ul className={styles['programs']}>
      {campaign.usedBy.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/programs/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
