import { formatNumber } from '#client/format.ts';
import type { ImportReport } from '#contract/imports.ts';
import { StatTiles } from '#ui/stat-tile.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { importWords as words } from './words.ts';
import styles from './imports.module.css';

export function ImportReportView({ report }: { report: ImportReport }) {
  return (
    <div className={styles['report']}>
      <StatTiles
        stats={[
          { label: words.addedLabel, value: formatNumber(report.added) },
          { label: words.updatedLabel, value: formatNumber(report.updated) },
          { label: words.unchangedLabel, value: formatNumber(report.unchanged) },
          { label: words.badLabel, value: formatNumber(report.badTotal) },
        ]}
      />
      {report.bad.length > 0 && (
        <>
          {report.badTotal > report.bad.length && <p>{words.firstBad(report.bad.length, report.badTotal)}</p>}
          <TableScroller label={words.badTable} className={styles['columns']}>
            <Table caption={words.badTable}>
              <thead>
                <tr>
                  <HeaderCell numeric>{words.line}</HeaderCell>
                  <HeaderCell>{words.reason}</HeaderCell>
                </tr>
              </thead>
              <tbody>
                {report.bad.map(({ line, reason }) => (
                  <Row key={line}>
                    <Cell numeric>{formatNumber(line)}</Cell>
                    <Cell className={styles['reason']}>{reason}</Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          </TableScroller>
        </>
      )}
    </div>
  );
}
