import { useMemo } from 'react';
import { formatNumber } from '#client/format.ts';
import type { ProgramReport } from '#contract/report.ts';
import { DaysTable } from '#product/days/days-table.tsx';
import { daysFrom, formatDay } from '#product/days/format-day.ts';
import { Card } from '#ui/card.tsx';
import { DayChart } from '#ui/day-chart.tsx';
import { words } from './words.ts';
import styles from './report.module.css';

/** What happened over time: as pictures, and as a table for those who want the numbers. */
export function ReportCharts({ report }: { report: ProgramReport }) {
  const { from, days } = report;
  const { enrolled, finished, sent, opened, clicked } = days;
  const labels = useMemo(() => daysFrom(from, days.enrolled.length).map(formatDay), [from, days]);
  return (
    <>
      <div className={styles['pair']}>
        <Card title={words.contactsPerDay}>
          <DayChart
            label={words.contactsChart(report.enrolled.total)}
            labels={labels}
            format={formatNumber}
            series={[
              { name: words.enrolled, hue: 'teal', values: enrolled },
              { name: words.finished, hue: 'slate', values: finished },
            ]}
          />
        </Card>
        <Card title={words.messagesPerDay}>
          <DayChart
            label={words.messagesChart(report.messages.sent)}
            labels={labels}
            format={formatNumber}
            series={[
              { name: words.sentColumn, hue: 'blue', values: sent },
              { name: words.opened, hue: 'violet', values: opened },
              { name: words.clicked, hue: 'magenta', values: clicked },
            ]}
          />
        </Card>
      </div>
      <DaysTable first={from} days={days} />
    </>
  );
}
