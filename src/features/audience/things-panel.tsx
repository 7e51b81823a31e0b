import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '#client/api-error.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import type { IconType } from '#ui/icon.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import styles from './audience.module.css';

type Props<Thing> = Readonly<{
  things: UseQueryResult<readonly Thing[]>;
  icon: IconType;
  words: Readonly<{ failed: string; none: string; noneText: string }>;
  /** The button that makes a new one. */
  create: ReactNode;
  /** The table, once there are some. */
  children: (things: readonly Thing[]) => ReactNode;
}>;

/** One kind of thing of the audience: while it loads, when that fails, when there is none yet, and all of them. */
export function ThingsPanel<Thing>({ things, icon, words, create, children }: Props<Thing>) {
  return (
    <div className={styles['panel']}>
      {things.isPending && <DelayedSkeleton />}
      {things.isError && (
        <ErrorState title={words.failed} onRetry={() => void things.refetch()} busy={things.isFetching}>
          {problemOf(things.error).title}
        </ErrorState>
      )}
      {things.data?.length === 0 && (
        <EmptyState icon={icon} title={words.none} action={create}>
          {words.noneText}
        </EmptyState>
      )}
      {things.data && things.data.length > 0 && (
        <>
          <div>{create}</div>
          {children(things.data)}
        </>
      )}
    </div>
  );
}
