import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { KEYS } from '#client/queries.ts';
import { SearchField } from '#ui/search-field.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { FollowButton } from './follow-button.tsx';
import { madeUpPerson, type Person } from './made-up-person.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { Section } from './section.tsx';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

const MOST_OFFERED = 6;

/** By example, by address, or made-up people by number. */
export function FollowSection({ run }: { run: RehearsalRun }) {
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  return (
    <Section title={words.followTitle} text={words.followText}>
      <SearchField label={labelFor(run)} value={typed} onChange={setTyped} />
      {search === '' ? <Examples run={run} /> : <Found run={run} search={search} />}
    </Section>
  );
}

function labelFor({ setup: { people } }: RehearsalRun): string {
  return people.kind === 'synthetic' ? words.searchMadeUp(people.contacts) : words.search;
}

/** One of each end. */
function Examples({ run }: { run: RehearsalRun }) {
  const examples = run.answer.outcomes.flatMap(({ outcome, examples: [id] }) =>
    id === undefined ? [] : [{ outcome, id }],
  );
  if (examples.length === 0) return null;
  return (
    <ul className={styles['people']}>
      {examples.map(({ outcome, id }) => (
        <li key={outcome}>
          <FollowButton run={run} contactId={id} />
          <span className={styles['quiet']}>{outcome}</span>
        </li>
      ))}
    </ul>
  );
}

function Found({ run, search }: { run: RehearsalRun; search: string }) {
  const api = useApi();
  const isMadeUp = run.setup.people.kind === 'synthetic';
  const found = useQuery({
    queryKey: [...KEYS.contacts, 'toFollow', search],
    queryFn: async () => (await api.contacts({ limit: MOST_OFFERED, search })).contacts,
    enabled: !isMadeUp,
  });
  const people: readonly Person[] | undefined = isMadeUp ? madeUpPerson(run, search) : found.data;
  if (!people) return <DelayedSpinner label={words.searching} />;
  if (people.length === 0)
    return <output className={styles['quiet']}>{isMadeUp ? words.noneMadeUp : words.noneFound}</output>;
  return (
    <ul className={styles['people']}>
      {people.map(({ id, email }) => (
        <li key={id}>
          <FollowButton run={run} contactId={id} email={email} />
        </li>
      ))}
    </ul>
  );
}
