import { useState } from 'react';
import { formatNumber } from '#client/format.ts';
import type { DailyFigures, ProgramReport } from '#contract/report.ts';
import { Button } from '#ui/button.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import styles from './report.module.css';
import { dayInWords, daysOf } from './report-days.ts';
import { words } from './words.ts';

const COLUMNS: readonly (readonly [keyof DailyFigures, string])[] = [
  ['enrolled', words.enrolled],
  ['finished', words.finished],
  ['sent', words.sentColumn],
  ['opened', words.opened],
  ['clicked', words.clicked],
];

/** Every number of the charts. Made when somebody asks: a period may have years of days. */
export function DaysTable({ report }: { report: ProgramReport }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['days']}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.showDays}
        </Button>
      </div>
      {isOpen && <Days report={report} />}
    </div>
  );
}

function Days({ report }: { report: ProgramReport }) {
  const days = daysOf(report);
  return (
    <TableScroller label={words.daysTable} className={styles['daysScroller']}>
      <Table caption={words.daysTable}>
        <thead>
          <tr>
            <HeaderCell>{words.day}</HeaderCell>
            {COLUMNS.map(([key, label]) => (
              <HeaderCell key={key} numeric>
                {label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((date, index) => (
            <Row key={date}>
              <Cell look="main">{dayInWords(date)}</Cell>
              {COLUMNS.map(([key]) => (
                <Cell key={key} numeric>
                  {formatNumber(report.days[key][index] ?? 0)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableScroller>
  );
}
