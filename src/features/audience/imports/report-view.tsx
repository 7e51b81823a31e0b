import { Download } from 'lucide-react';
import { formatNumber } from '#client/format.ts';
import type { ImportReport } from '#contract/imports.ts';
import { formatList } from '#domain/words/numbers.ts';
import { Button } from '#ui/button.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { StatTiles } from '#ui/stat-tile.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

type Props = Readonly<{
  report: ImportReport;
  when: 'before' | 'after';
  onDownload?: (() => void) | undefined;
}>;

/** What an import will do, or has done. */
export function ReportView({ report, when, onDownload }: Props) {
  const labels = words.figures[when];
  return (
    <div className={styles['report']}>
      <StatTiles
        stats={[
          { label: labels.added, value: formatNumber(report.added) },
          { label: labels.updated, value: formatNumber(report.updated) },
          { label: labels.unchanged, value: formatNumber(report.unchanged) },
          { label: labels.refused, value: formatNumber(report.refusedTotal) },
        ]}
      />
      {report.keptOut > 0 && <MessageBar tone="warning">{words.keptOut(report.keptOut)}</MessageBar>}
      <Made report={report} />
      {report.refusedTotal > 0 && <Refused report={report} onDownload={onDownload} />}
      {report.unreadTotal > 0 && <Unread report={report} />}
    </div>
  );
}

function Made({ report }: { report: ImportReport }) {
  const made = [
    ['fields', report.newFields],
    ['lists', report.newLists],
    ['preferences', report.newPreferences],
  ] as const;
  return (
    <ul className={styles['made']}>
      {report.unmailable > 0 && <li>{words.unmailable(report.unmailable)}</li>}
      {made.map(
        ([kind, names]) => names.length > 0 && <li key={kind}>{words.made(kind, formatList(names))}</li>,
      )}
    </ul>
  );
}

function Refused({ report, onDownload }: Pick<Props, 'report' | 'onDownload'>) {
  const { refused, refusedTotal, refusedBy } = report;
  const kinds = (Object.keys(words.faults) as (keyof typeof words.faults)[]).flatMap((kind) => {
    const count = refusedBy[kind] ?? 0;
    return count > 0 ? [words.ofThese(words.faults[kind], count)] : [];
  });
  return (
    <Disclosure summary={words.refusedRows(refusedTotal)} isOpenAtFirst>
      <div className={styles['listed']}>
        <p>{kinds.join(' · ')}</p>
        {onDownload && (
          <Button icon={Download} size="small" onClick={onDownload}>
            {words.download}
          </Button>
        )}
        {refusedTotal > refused.length && <p>{words.firstOf(refused.length, refusedTotal)}</p>}
        <TableScroller label={words.refusedTable} className={styles['columns']}>
          <Table caption={words.refusedTable}>
            <thead>
              <tr>
                <HeaderCell numeric>{words.line}</HeaderCell>
                <HeaderCell>{words.reason}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {refused.map(({ line, reasons }) => (
                <Row key={line}>
                  <Cell numeric>{formatNumber(line)}</Cell>
                  <Cell className={styles['reason']}>{reasons.join('; ')}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableScroller>
      </div>
    </Disclosure>
  );
}

function Unread({ report: { unread, unreadTotal } }: { report: ImportReport }) {
  return (
    <Disclosure summary={words.unread(unreadTotal)}>
      <div className={styles['listed']}>
        {unreadTotal > unread.length && <p>{words.firstOf(unread.length, unreadTotal)}</p>}
        <TableScroller label={words.unreadTable} className={styles['columns']}>
          <Table caption={words.unreadTable}>
            <thead>
              <tr>
                <HeaderCell numeric>{words.line}</HeaderCell>
                <HeaderCell>{words.column}</HeaderCell>
                <HeaderCell>{words.reason}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {unread.map(({ line, column, value, reason }) => (
                <Row key={`${line} ${column}`}>
                  <Cell numeric>{formatNumber(line)}</Cell>
                  <Cell>{column}</Cell>
                  <Cell className={styles['reason']}>
                    {reason.includes(value) ? reason : `${value}: ${reason}`}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableScroller>
      </div>
    </Disclosure>
  );
}
