import { useState } from 'react';
import { formatNumber } from '#client/format.ts';
import type { DailyFigures } from '#contract/report.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { Button } from '#ui/button.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { daysFrom, formatDay } from './format-day.ts';
import { DAYS_WORDS as words } from './words.ts';
import styles from './days-table.module.css';

const COLUMNS = ['enrolled', 'finished', 'sent', 'opened', 'clicked'] as const;

type Props = Readonly<{ first: PlainDate; days: DailyFigures }>;

/** Every number of a chart of days. Made when somebody asks: there may be years of them. */
export function DaysTable({ first, days }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['days']}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.show}
        </Button>
      </div>
      {isOpen && <Days first={first} days={days} />}
    </div>
  );
}

function Days({ first, days }: Props) {
  return (
    <TableScroller label={words.table} className={styles['scroller']}>
      <Table caption={words.table}>
        <thead>
          <tr>
            <HeaderCell>{words.day}</HeaderCell>
            {COLUMNS.map((key) => (
              <HeaderCell key={key} numeric>
                {words.columns[key]}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysFrom(first, days.enrolled.length).map((date, index) => (
            <Row key={date}>
              <Cell look="main">{formatDay(date)}</Cell>
              {COLUMNS.map((key) => (
                <Cell key={key} numeric>
                  {formatNumber(days[key][index] ?? 0)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableScroller>
  );
}
