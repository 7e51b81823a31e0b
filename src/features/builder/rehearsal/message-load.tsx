import { formatNumber } from '#client/format.ts';
import type { MessageLoad, MostMessages } from '#domain/rehearsal/rehearsal.ts';
import { ShareBar } from '#ui/share-bar.tsx';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import { FollowButton } from './follow-button.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** How much one person gets, of this program and of all that are active. */
export function Load({ run }: { run: RehearsalRun }) {
  const { load, loadOfAll } = run.answer;
  return (
    <>
      <Section title={words.most}>
        <Table caption={words.most} className={styles['table']}>
          <thead>
            <tr>
              <HeaderCell>{words.span}</HeaderCell>
              <HeaderCell>{words.thisProgram}</HeaderCell>
              <HeaderCell>{words.allPrograms}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {(['day', 'week'] as const).map((span) => (
              <Row key={span}>
                <Cell look="main">{span === 'day' ? words.inDay : words.inWeek}</Cell>
                <Cell>
                  <Most run={run} most={load[span]} />
                </Cell>
                <Cell>
                  <Most run={run} most={loadOfAll[span]} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Section>
      {loadOfAll.contactsByWeek.length > 1 && <FullestWeeks own={load} ofAll={loadOfAll} />}
    </>
  );
}

function Most({ run, most }: { run: RehearsalRun; most: MostMessages | null }) {
  if (most === null) return words.none;
  return (
    <span className={styles['most']}>
      <b>{formatNumber(most.messages)}</b>
      <FollowButton run={run} contactId={most.contactId} />
    </span>
  );
}

/** From so many messages on they are told in one row. */
const LAST_ROW = 8;

function FullestWeeks({ own, ofAll }: { own: MessageLoad; ofAll: MessageLoad }) {
  const last = Math.min(LAST_ROW, Math.max(own.contactsByWeek.length, ofAll.contactsByWeek.length) - 1);
  const rows = Array.from({ length: last }, (_, index) => index + 1);
  const most = Math.max(1, ...rows.map((row) => withSoMany(own, row)));
  return (
    <Section title={words.fullest} text={words.fullestText}>
      <Table caption={words.fullest} className={styles['table']}>
        <thead>
          <tr>
            <HeaderCell>{words.messageCount}</HeaderCell>
            <HeaderCell numeric>{words.thisProgram}</HeaderCell>
            <HeaderCell className={styles['barColumn']}>
              <span className="visually-hidden">{words.share}</span>
            </HeaderCell>
            <HeaderCell numeric>{words.allPrograms}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row}>
              <Cell look="main">{row === LAST_ROW ? words.orMore(row) : formatNumber(row)}</Cell>
              <Cell numeric>{formatNumber(withSoMany(own, row))}</Cell>
              <Cell className={styles['barColumn']}>
                <ShareBar share={withSoMany(own, row) / most} />
              </Cell>
              <Cell numeric>{formatNumber(withSoMany(ofAll, row))}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function withSoMany({ contactsByWeek }: MessageLoad, row: number): number {
  const those = row === LAST_ROW ? contactsByWeek.slice(row) : contactsByWeek.slice(row, row + 1);
  return those.reduce((sum, contacts) => sum + contacts, 0);
}
