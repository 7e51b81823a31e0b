import { Trash2 } from 'lucide-react';
import { Link } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { SuppressionRow } from '#contract/suppressions.ts';
import { describeConsentReason } from '#domain/contacts/describe-consent.ts';
import styles from '#features/audience/resources/resources.module.css';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { suppressionWords as words } from './words.ts';

type Props = Readonly<{
  rows: readonly SuppressionRow[];
  onRemove: (row: SuppressionRow) => void;
}>;

export function SuppressionTable({ rows, onRemove }: Props) {
  const timeZone = useTimeZone();
  return (
    <TableScroller label={words.suppressions}>
      <Table caption={words.suppressions}>
        <thead>
          <tr>
            <HeaderCell>{words.email}</HeaderCell>
            <HeaderCell>{words.status}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.since}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.reason}</HeaderCell>
            <HeaderCell>
              <span className="visually-hidden">{words.actions}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, email, contactId, subscription, since, campaignName } = row;
            return (
              <Row key={key}>
                <Cell look="main">
                  {contactId === null ? (
                    (email ?? words.erased)
                  ) : (
                    <Link to={`/audience/contacts/${contactId}`}>{email}</Link>
                  )}
                </Cell>
                <Cell>{subscription}</Cell>
                <Cell className={styles['wide']}>
                  {since ? formatInstant(since.at, timeZone) : words.notRecorded}
                </Cell>
                <Cell className={styles['wide']}>
                  {since ? describeConsentReason(since.because, campaignName) : words.notRecorded}
                </Cell>
                <ActionsCell
                  always={
                    <RowMenu
                      name={words.actionsOf(email ?? words.erased)}
                      entries={[
                        {
                          label: words.remove,
                          icon: Trash2,
                          tone: 'danger',
                          onSelect: () => onRemove(row),
                        },
                      ]}
                    />
                  }
                />
              </Row>
            );
          })}
        </tbody>
      </Table>
    </TableScroller>
  );
}
