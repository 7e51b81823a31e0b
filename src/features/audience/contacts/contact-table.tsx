import { useQuery } from '@tanstack/react-query';
import { Ban, CircleCheck, CircleMinus } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { formatInstant } from '#client/format.ts';
import { catalogueQuery } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import styles from '#features/audience/resources/resources.module.css';
import { Badge } from '#ui/badge.tsx';
import type { IconType } from '#ui/icon.tsx';
import { Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import type { Tone } from '#ui/tone.ts';
import { contactWords as words } from './words.ts';

const SUBSCRIPTION_LOOK: Readonly<Record<Subscription, { tone: Tone; icon: IconType }>> = {
  Subscribed: { tone: 'neutral', icon: CircleCheck },
  Unsubscribed: { tone: 'warning', icon: CircleMinus },
  Suppressed: { tone: 'danger', icon: Ban },
};

export function ContactTable({ contacts }: { contacts: readonly Contact[] }) {
  const api = useApi();
  const catalogue = useQuery(catalogueQuery(api));
  const timeZone = useTimeZone();
  const listNames = new Map(catalogue.data?.lists.map(({ id, name }) => [id, name]));
  return (
    <TableScroller label={words.contacts}>
      <Table caption={words.contacts}>
        <thead>
          <tr>
            <HeaderCell>{words.email}</HeaderCell>
            <HeaderCell className={styles['wide']}>{words.name}</HeaderCell>
            <HeaderCell>{words.subscription}</HeaderCell>
            <HeaderCell className={styles['widest']}>{words.lists}</HeaderCell>
            <HeaderCell className={styles['widest']}>{words.added}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <Row key={contact.id}>
              <Cell look="main">
                <Link to={`/audience/contacts/${contact.id}`}>{contact.email}</Link>
              </Cell>
              <Cell className={styles['wide']}>{fullName(contact)}</Cell>
              <Cell>
                <Badge {...SUBSCRIPTION_LOOK[contact.subscription]} look="plain">
                  {contact.subscription}
                </Badge>
              </Cell>
              <Cell className={styles['widest']}>
                {contact.listIds.flatMap((id) => listNames.get(id) ?? []).join(', ')}
              </Cell>
              <Cell className={styles['widest']}>{formatInstant(contact.createdAt, timeZone, 'day')}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableScroller>
  );
}

function fullName({ fields }: Contact): string {
  return [fields['FIRSTNAME'], fields['LASTNAME']].filter((part) => typeof part === 'string').join(' ');
}
