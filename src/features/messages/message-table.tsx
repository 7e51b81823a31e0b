import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { MessageRow } from '#contract/messages.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { cx } from '#ui/class-names.ts';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { words } from './words.ts';
import styles from './messages.module.css';

type Props = Readonly<{ messages: readonly MessageRow[]; children: ReactNode }>;

export function MessageTable({ messages, children }: Props) {
  const timeZone = useTimeZone();
  const [params] = useSearchParams();
  const moment = (at: Instant | null, never: string) =>
    at === null ? <NotYet reason={never} /> : formatInstant(at, timeZone);
  return (
    <TableScroller label={words.table}>
      <Table caption={words.table}>
        <thead>
          <tr>
            <HeaderCell>{words.to}</HeaderCell>
            <HeaderCell>{words.campaign}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.program}</HeaderCell>
            <HeaderCell className={styles['medium']}>{words.sent}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.opened}</HeaderCell>
            <HeaderCell className={styles['widest']}>{words.clicked}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Row key={`${message.sequence}-${message.row}`}>
              <Cell look="main">
                {message.email}
                <span className={styles['narrow']}>{formatInstant(message.sentAt, timeZone)}</span>
              </Cell>
              <Cell title={message.sms?.text ?? message.subject} className={styles['campaign']}>
                <Link
                  to={{ search: withMessage(params, message) }}
                  aria-label={words.open(message.campaignName, message.email, message.sms !== null)}
                >
                  {message.sms ? words.sms(message.sms.text) : message.campaignName}
                </Link>
              </Cell>
              <Cell className={styles['wide']}>
                <Link to={`/programs/${message.programId}?contact=${message.contactId}`}>
                  {message.programName}
                </Link>
              </Cell>
              <Cell className={cx('tabular', styles['medium'])}>
                {formatInstant(message.sentAt, timeZone)}
              </Cell>
              <Cell className={styles['wide']}>
                {moment(message.openedAt, message.sms ? words.notTracked : words.notOpened)}
              </Cell>
              <Cell className={styles['widest']}>
                {moment(message.clickedAt, message.sms ? words.notTracked : words.notClicked)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {children && <div className={styles['more']}>{children}</div>}
    </TableScroller>
  );
}

/** What is looked for stays. */
function withMessage(params: URLSearchParams, { sequence, row }: MessageRow): string {
  const next = new URLSearchParams(params);
  next.set('message', `${sequence}-${row}`);
  return next.toString();
}

function NotYet({ reason }: { reason: string }) {
  return (
    <>
      <span aria-hidden="true">{words.notYet}</span>
      <span className="visually-hidden">{reason}</span>
    </>
  );
}
