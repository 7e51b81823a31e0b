import { useState } from 'react';
import { formatNumber } from '#client/format.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { SelectField } from '#ui/select-field.tsx';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import { type ComparedFigure, compareRuns } from './comparison.ts';
import { type RehearsalRun, useRehearsals } from './rehearsals.ts';
import { Section } from './section.tsx';
import { useRunNames } from './use-run-names.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Any two results of this visit; at first the one that is shown and the one before it. */
export function CompareSection({ run }: { run: RehearsalRun }) {
  const runs = useRehearsals((state) => state.runs);
  const formatRunName = useRunNames();
  const [chosen, setChosen] = useState<readonly [number | null, number | null]>([null, null]);
  const byNumber = (number: number | null) => runs.find((one) => one.number === number);
  const second = byNumber(chosen[1]) ?? run;
  const first = byNumber(chosen[0]) ?? runs.find((one) => one.number < second.number) ?? runs[0] ?? run;
  if (runs.length < 2) return null;
  const options = runs.map((one) => ({ value: String(one.number), label: formatRunName(one) }));
  return (
    <Section title={words.compare} text={words.compareText}>
      <SelectField
        label={words.first}
        value={String(first.number)}
        options={options}
        onChange={(number) => setChosen([Number(number), second.number])}
      />
      <SelectField
        label={words.second}
        value={String(second.number)}
        options={options}
        onChange={(number) => setChosen([first.number, Number(number)])}
      />

      <Table caption={words.compare} className={styles['table']}>
        <thead>
          <tr>
            <HeaderCell>{words.figure}</HeaderCell>
            <HeaderCell numeric>{words.first}</HeaderCell>
            <HeaderCell numeric>{words.second}</HeaderCell>
            <HeaderCell numeric>{words.difference}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {compareRuns(first, second).map((figure) => (
            <Row key={figure.label}>
              <Cell look="main">{figure.label}</Cell>
              <Cell numeric>{inWords(figure.first, figure.unit)}</Cell>
              <Cell numeric>{inWords(figure.second, figure.unit)}</Cell>
              <Cell numeric>{formatDifference(figure)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function inWords(value: number | null, unit: ComparedFigure['unit']): string {
  if (value === null) return '–';
  return unit === 'time' ? formatDuration(value) : formatNumber(value);
}

function formatDifference({ first, second, unit }: ComparedFigure): string {
  if (first === null || second === null) return '–';
  if (first === second) return '0';
  return `${second > first ? '+' : '−'}${inWords(Math.abs(second - first), unit)}`;
}
