import { useMemo } from 'react';
import { formatNumber } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';
import { DaysTable } from '#product/days/days-table.tsx';
import { daysFrom, formatDay } from '#product/days/format-day.ts';
import { DayChart } from '#ui/day-chart.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { messagesSent } from './rehearsed-figures.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

export function MessagesPerDay({ run: { answer } }: { run: RehearsalRun }) {
  const timeZone = useTimeZone();
  const { days, from, optOuts } = answer;
  const first = getPlainDate(from, timeZone);
  const labels = useMemo(() => daysFrom(first, days.sent.length).map(formatDay), [first, days]);
  return (
    <Section title={words.perDay}>
      <DayChart
        label={words.chart(messagesSent(answer))}
        labels={labels}
        format={formatNumber}
        series={[
          { name: words.sentSeries, hue: 'blue', values: days.sent },
          { name: words.opened, hue: 'violet', values: days.opened },
          { name: words.clicked, hue: 'magenta', values: days.clicked },
        ]}
      />
      <p className={styles['quiet']}>{words.optOuts(optOuts)}</p>
      <DaysTable first={first} days={days} />
    </Section>
  );
}
