import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { accountQuery, catalogueQuery, KEYS } from '#client/queries.ts';
import { DEFAULT_SENDING, type SendingRules } from '#domain/account/sending-rules.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import {
  fillMergeFields,
  findEmptyMergeFields,
  findMissingLegalFields,
  findUnknownMergeFields,
} from '#domain/messages/merge-fields.ts';
import { IconButton } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { type EmailText, EmailView } from './email-view.tsx';
import { campaignWords as words } from './words.ts';
import styles from './email-preview.module.css';

/** Of very many contacts the first: whoever is not among them is found by address or name. */
const OFFERED = 100;

/** The email as a chosen contact would read it, and what would be sent as it was typed. */
export function EmailPreview({ email }: { email: EmailText }) {
  const api = useApi();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useQuery({
    queryKey: [...KEYS.contacts, 'readers', search],
    queryFn: () => api.contacts({ limit: OFFERED, search }),
    placeholderData: keepPreviousData,
  });
  const { data: catalogue } = useQuery(catalogueQuery(api));
  const { sending = DEFAULT_SENDING } = useQuery(accountQuery(api)).data ?? {};
  const readers = found.data?.contacts ?? [];
  const place = Math.min(chosen, Math.max(0, readers.length - 1));
  const reader = readers[place];
  const fields = new Map(catalogue?.dataFields.map((field) => [field.name, field]));
  const text = Object.values(email).join('\n');
  const unknown = catalogue ? findUnknownMergeFields(text, fields) : [];
  const empty = reader ? findEmptyMergeFields(text, reader, fields) : [];
  const missing = findMissingLegalFields(email.body);
  const find = (text: string) => {
    setSearch(text);
    setChosen(0);
  };
  return (
    <section aria-label={words.preview} className={styles['preview']}>
      <SearchField
        label={words.findReader}
        value={search}
        onChange={find}
        onKeyDown={(event) => {
          // What stands around it may be a form: looking for somebody does not send it.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles['reader']}>
        <output className={styles['who']}>
          {reader ? words.reader(reader.email) : found.isPending ? '' : noReader(search, found.isError)}
        </output>
        {readers.length > 1 && (
          <>
            <span className="tabular">{words.place(place + 1, readers.length, found.data?.total ?? 0)}</span>
            <IconButton
              name={words.before}
              icon={ChevronLeft}
              size="small"
              onClick={() => setChosen((place + readers.length - 1) % readers.length)}
            />
            <IconButton
              name={words.next}
              icon={ChevronRight}
              size="small"
              onClick={() => setChosen((place + 1) % readers.length)}
            />
          </>
        )}
      </div>
      <EmailView
        label={reader ? words.reader(reader.email) : words.preview}
        email={reader ? filled(email, reader, { fields, sending }) : email}
      />
      {empty.length > 0 && <p className={styles['note']}>{words.emptyFields(empty)}</p>}
      {missing.length > 0 && <MessageBar tone="warning">{words.missingLegalFields(missing)}</MessageBar>}
      {unknown.length > 0 && <MessageBar tone="warning">{words.unknownFields(unknown)}</MessageBar>}
    </section>
  );
}

type Ground = Readonly<{ fields: ReadonlyMap<string, DataField>; sending: SendingRules }>;

function filled(email: EmailText, reader: Contact, { fields, sending }: Ground): EmailText {
  const asRead = (text: string) => fillMergeFields(text, reader, fields, sending);
  return {
    fromName: asRead(email.fromName),
    subject: asRead(email.subject),
    preheader: asRead(email.preheader),
    body: asRead(email.body),
  };
}

function noReader(search: string, isFailed: boolean): string {
  if (isFailed) return words.contactsFailed;
  return search === '' ? words.noContacts : words.noReader;
}
