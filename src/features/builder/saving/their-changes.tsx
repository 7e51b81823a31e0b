import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { STALE_WORDS } from '#features/builder/difference/stale-words.ts';
import styles from './saving.module.css';

const MOST_ENTRIES = 5;

/** Who did what after the version that this one was made from, newest first. */
export function TheirChanges({ program, since }: Readonly<{ program: ProgramSummary; since: number }>) {
  const api = useApi();
  const timeZone = useTimeZone();
  const { data } = useQuery({
    queryKey: ['theirChanges', program.id, program.revision],
    queryFn: () => api.history(program.id, { limit: MOST_ENTRIES }),
    gcTime: 0,
    staleTime: 0,
  });
  const entries = data?.entries.filter(({ revision }) => revision > since) ?? [];
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{STALE_WORDS.theirChanges}</h3>
      <ul className={styles['entries']}>
        {entries.map(({ id, summary, by, at }) => (
          <li key={id}>
            {summary} <span className={styles['quiet']}>{`${by}, ${formatInstant(at, timeZone)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
