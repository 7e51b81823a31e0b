import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { matchCountQuery } from '#client/queries.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { words } from './words.ts';
import styles from './rule-editor.module.css';

const TYPING_MS = 300;

/** A rule that asks nothing is met by everyone. */
const EVERYONE: Rule = { kind: 'all', rules: [] };

/** How many contacts meet a rule now, counted when the typing pauses. */
export function MatchCount({ rule, isStarted }: { rule: Rule | null; isStarted: boolean }) {
  const settled = useSettled(rule);
  const count = useQuery({
    ...matchCountQuery(useApi(), settled ?? EVERYONE),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
  });
  if (rule === null || settled === null) {
    return isStarted ? <p className={styles['count']}>{words.incomplete}</p> : null;
  }
  return (
    <p className={styles['count']}>
      <output aria-busy={count.isFetching}>
        {count.isError && words.countFailed}
        {count.isPending && words.counting}
        {count.data && (
          <>
            <strong className="tabular">{words.count(count.data.matching, count.data.total)}</strong>{' '}
            {words.countRest}
          </>
        )}
      </output>
    </p>
  );
}

/** What was given last, once it has stayed the same for a while; what it begins with at once. */
function useSettled(rule: Rule | null): Rule | null {
  const [settled, setSettled] = useState(rule);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(rule), TYPING_MS);
    return () => clearTimeout(timer);
  }, [rule]);
  return settled;
}
