import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { accountQuery } from '#client/queries.ts';
import { useReloadPrograms } from '#store/sync-context.ts';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { reloadPage } from './reload-page.ts';
import { words } from './words.ts';
import styles from './start-up.module.css';

/** The frame shows at once; an account that can't be opened takes its place, and says why and what to do. */
export function StartUp({ children }: { children: ReactNode }) {
  const account = useQuery(accountQuery(useApi()));
  const reloadPrograms = useReloadPrograms();
  if (account.data || !account.error) return children;
  const { title, detail } = getProblem(account.error);
  const retry = () => {
    void account.refetch();
    reloadPrograms();
  };
  return (
    <main className={styles['failure']}>
      <h1 className="visually-hidden">{words.startFailedTitle}</h1>
      <ErrorState
        title={title}
        onRetry={retry}
        busy={account.isFetching}
        action={<Button onClick={reloadPage}>{words.reload}</Button>}
      >
        {detail}
      </ErrorState>
    </main>
  );
}
