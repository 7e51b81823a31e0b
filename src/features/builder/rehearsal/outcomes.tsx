import { formatNumber } from '#client/format.ts';
import type { TimeTaken } from '#domain/rehearsal/rehearsal.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { formatShare } from '#domain/words/shares.ts';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { endsReached } from './rehearsed-figures.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Which ends are reached, by how many, and how long they take. */
export function Outcomes({ run: { answer } }: { run: RehearsalRun }) {
  const total = endsReached(answer);
  return (
    <Section title={words.outcomes}>
      {total === 0 ? (
        <p className={styles['quiet']}>{words.noEnds}</p>
      ) : (
        <Table caption={words.outcomes} className={styles['table']}>
          <thead>
            <tr>
              <HeaderCell>{words.outcome}</HeaderCell>
              <HeaderCell numeric>{words.count}</HeaderCell>
              <HeaderCell numeric>{words.median}</HeaderCell>
              <HeaderCell numeric>{words.p90}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {answer.outcomes.map(({ outcome, contacts, took }) => (
              <OutcomeRow key={outcome} name={outcome} contacts={contacts} total={total} took={took} />
            ))}
            {answer.outcomes.length > 1 && (
              <OutcomeRow name={words.all} contacts={total} total={total} took={answer.took} />
            )}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

type RowProps = Readonly<{ name: string; contacts: number; total: number; took: TimeTaken }>;

function OutcomeRow({ name, contacts, total, took }: RowProps) {
  return (
    <Row>
      <Cell look="main">{name}</Cell>
      <Cell numeric>
        {formatNumber(contacts)}
        <span className={styles['below']}>{formatShare(contacts, total)}</span>
      </Cell>
      <Cell numeric>{formatTime(took.median)}</Cell>
      <Cell numeric>{formatTime(took.p90)}</Cell>
    </Row>
  );
}

function formatTime(milliseconds: number | null): string {
  return milliseconds === null ? '–' : formatDuration(milliseconds);
}
