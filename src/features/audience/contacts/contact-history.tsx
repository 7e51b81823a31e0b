import { Link } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ContactDetail } from '#contract/contacts.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import styles from '#features/audience/resources/resources.module.css';
import { Card } from '#ui/card.tsx';
import { Cell, HeaderCell, Row, Table } from '#ui/table.tsx';
import { contactWords as words } from './words.ts';
import cards from './contacts.module.css';

/** The programs a contact was in, each leading to its journey, and what it was sent. */
export function ContactHistory({ detail: { contact, programs, messages } }: { detail: ContactDetail }) {
  const timeZone = useTimeZone();
  const moment = (at: Instant | null) => (at === null ? words.never : formatInstant(at, timeZone));
  return (
    <>
      <Card title={words.programs}>
        {programs.length === 0 ? (
          <p>{words.noPrograms}</p>
        ) : (
          <Table caption={words.programs} className={cards['history']}>
            <thead>
              <tr>
                <HeaderCell>{words.program}</HeaderCell>
                <HeaderCell>{words.enrolled}</HeaderCell>
                <HeaderCell className={styles['wide']}>{words.outcome}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {programs.map(({ programId, name, enrolledAt, outcome }) => (
                <Row key={`${programId} ${enrolledAt}`}>
                  <Cell look="main">
                    <Link
                      to={`/programs/${programId}?contact=${contact.id}`}
                      aria-label={words.journey(name)}
                    >
                      {name}
                    </Link>
                  </Cell>
                  <Cell className="tabular">{moment(enrolledAt)}</Cell>
                  <Cell className={styles['wide']}>{outcome ?? words.inside}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <Card title={words.messages}>
        {messages.length === 0 ? (
          <p>{words.noMessages}</p>
        ) : (
          <Table caption={words.messages} className={cards['history']}>
            <thead>
              <tr>
                <HeaderCell>{words.campaign}</HeaderCell>
                <HeaderCell>{words.sent}</HeaderCell>
                <HeaderCell className={styles['wide']}>{words.opened}</HeaderCell>
                <HeaderCell className={styles['widest']}>{words.clicked}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <Row key={`${message.sequence} ${message.row}`}>
                  <Cell look="main" title={message.subject}>
                    <Link to={`/messages?message=${message.sequence}-${message.row}`}>
                      {message.sms?.text ?? message.campaignName}
                    </Link>
                  </Cell>
                  <Cell className="tabular">{moment(message.sentAt)}</Cell>
                  <Cell className={styles['wide']}>{moment(message.openedAt)}</Cell>
                  <Cell className={styles['widest']}>{moment(message.clickedAt)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
    </>
  );
}
