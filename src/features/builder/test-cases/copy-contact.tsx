import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { TestPerson } from '#domain/test-cases/test-case.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { announce } from '#ui/live-region.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words } from './editor-words.ts';
import styles from './test-cases.module.css';

const MOST_ALIKE = 50;

/** Takes over what a contact of the account is like at this moment. */
export function CopyContact({ onCopied }: { onCopied: (person: TestPerson) => void }) {
  const api = useApi();
  const [email, setEmail] = useState('');
  const copy = useMutation({
    mutationFn: async () => {
      const wanted = email.trim().toLowerCase();
      const { contacts } = await api.contacts({ limit: MOST_ALIKE, search: wanted });
      return contacts.find((contact) => contact.email.toLowerCase() === wanted) ?? null;
    },
    onSuccess: (contact) => {
      if (contact === null) return;
      const { subscription, fields, listIds, preferenceIds } = contact;
      const values = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
      onCopied({ subscription, fields: Object.fromEntries(values), listIds, preferenceIds });
      announce(words.copied(contact.email));
    },
  });
  const nobody = copy.data === null ? words.nobody : undefined;
  return (
    <Disclosure summary={words.like}>
      <div className={styles['like']}>
        <TextField
          label={words.email}
          type="email"
          autoComplete="off"
          hint={words.likeHint}
          error={copy.isError ? joinReason(getProblem(copy.error)) : nobody}
          value={email}
          onChange={(typed) => {
            setEmail(typed);
            copy.reset();
          }}
        />
        <Button busy={copy.isPending} onClick={() => copy.mutate()}>
          {words.copy}
        </Button>
      </div>
      {copy.data && <p className={styles['note']}>{words.copied(copy.data.email)}</p>}
    </Disclosure>
  );
}
