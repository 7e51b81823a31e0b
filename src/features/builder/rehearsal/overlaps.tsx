import { Link } from 'react-router-dom';
import { formatNumber } from '#client/format.ts';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

export function Overlaps({ run }: { run: RehearsalRun }) {
  const { overlaps } = run.answer;
  return (
    <Section title={words.overlap} text={words.overlapText}>
      {overlaps.length === 0 ? (
        <p className={styles['quiet']}>{words.noOverlap}</p>
      ) : (
        <Table caption={words.overlap} className={styles['table']}>
          <thead>
            <tr>
              <HeaderCell>{words.program}</HeaderCell>
              <HeaderCell numeric>{words.count}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {overlaps.map(({ programId, name, contacts }) => (
              <Row key={programId}>
                <Cell look="main">
                  <Link to={`/programs/${programId}`}>{name}</Link>
                </Cell>
                <Cell numeric>{formatNumber(contacts)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
