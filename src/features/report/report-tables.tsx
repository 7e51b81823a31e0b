import { Link } from 'react-router-dom';
import { formatNumber } from '#client/format.ts';
import type { ProgramReport } from '#contract/report.ts';
import { describeSkipReason } from '#domain/nodes/skip-reasons.ts';
import { capitalise } from '#domain/words/capitals.ts';
import { formatShare } from '#domain/words/shares.ts';
import { Card } from '#ui/card.tsx';
import { ShareBar } from '#ui/share-bar.tsx';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import { words } from './words.ts';
import styles from './report.module.css';

export function ReportTables({ report }: { report: ProgramReport }) {
  const { enrolled, finished } = report;
  return (
    <>
      <div className={styles['pair']}>
        <Card title={words.bySource}>
          <Parts
            caption={words.bySource}
            of={words.source}
            total={enrolled.total}
            none={words.noneEnrolled}
            parts={enrolled.bySource.map(({ source, contacts }) => ({
              name: words.sources[source],
              contacts,
            }))}
          />
        </Card>
        <Card title={words.byOutcome}>
          <Parts
            caption={words.byOutcome}
            of={words.outcome}
            total={finished.total}
            none={words.noneFinished}
            parts={finished.byOutcome.map(({ outcome, contacts }) => ({ name: outcome, contacts }))}
          />
        </Card>
      </div>
      <Card title={words.byCampaign} description={words.byCampaignText}>
        <Campaigns campaigns={report.campaigns} />
      </Card>
      {report.skipped.length > 0 && (
        <Card title={words.skipped} description={words.skippedText}>
          <Parts
            caption={words.skipped}
            of={words.reason}
            counted={words.times}
            total={report.skipped.reduce((sum, { times }) => sum + times, 0)}
            none=""
            parts={report.skipped.map(({ reason, times }) => ({
              name: capitalise(describeSkipReason(reason)),
              contacts: times,
            }))}
          />
        </Card>
      )}
    </>
  );
}

type PartsProps = Readonly<{
  caption: string;
  of: string;
  /** The heading of the numbers; contacts where nothing is said. */
  counted?: string;
  total: number;
  none: string;
  parts: readonly { readonly name: string; readonly contacts: number }[];
}>;

/** How a number is made up. */
function Parts({ caption, of, counted = words.contacts, total, none, parts }: PartsProps) {
  if (parts.length === 0) return <p className={styles['none']}>{none}</p>;
  return (
    <Table caption={caption} className={styles['plain']}>
      <thead>
        <tr>
          <HeaderCell>{of}</HeaderCell>
          <HeaderCell numeric>{counted}</HeaderCell>
          <HeaderCell numeric>{words.share}</HeaderCell>
          <HeaderCell className={styles['barColumn']}>
            <span className="visually-hidden">{words.share}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, contacts }) => (
          <Row key={name}>
            <Cell look="main">{name}</Cell>
            <Cell numeric>{formatNumber(contacts)}</Cell>
            <Cell numeric>{formatShare(contacts, total)}</Cell>
            <Cell className={styles['barColumn']}>
              <ShareBar share={contacts / total} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Campaigns({ campaigns }: Pick<ProgramReport, 'campaigns'>) {
  if (campaigns.length === 0) return <p className={styles['none']}>{words.noMessages}</p>;
  return (
    <Table caption={words.byCampaign} className={styles['plain']}>
      <thead>
        <tr>
          <HeaderCell>{words.campaign}</HeaderCell>
          <HeaderCell numeric>{words.sentColumn}</HeaderCell>
          <HeaderCell numeric>{words.opened}</HeaderCell>
          <HeaderCell numeric>{words.clicked}</HeaderCell>
          <HeaderCell numeric>{words.unsubscribed}</HeaderCell>
          <HeaderCell numeric>{words.bounced}</HeaderCell>
          <HeaderCell numeric>{words.complained}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {campaigns.map(({ campaignId, name, sent, opened, clicked, unsubscribed, bounced, complained }) => (
          <Row key={campaignId}>
            <Cell look="main">
              <Link to={`/campaigns?search=${encodeURIComponent(name)}`}>{name}</Link>
            </Cell>
            <Cell numeric>{formatNumber(sent)}</Cell>
            <Cell numeric>{withShare(opened, sent)}</Cell>
            <Cell numeric>{withShare(clicked, sent)}</Cell>
            <Cell numeric>{formatNumber(unsubscribed)}</Cell>
            <Cell numeric>{formatNumber(bounced)}</Cell>
            <Cell numeric>{formatNumber(complained)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** "1,204 (12 %)". */
function withShare(part: number, whole: number): string {
  return `${formatNumber(part)} (${formatShare(part, whole)})`;
}
