import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import type { IconType } from '#ui/icon.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import styles from './resources.module.css';

type Props<Resource> = Readonly<{
  resources: UseQueryResult<readonly Resource[]>;
  icon: IconType;
  words: Readonly<{ failed: string; none: string; noneText: string }>;
  /** The button that makes a new one. */
  create: ReactNode;
  /** The table, once there are some. */
  children: (resources: readonly Resource[]) => ReactNode;
}>;

/** One kind of resource: while it loads, when that fails, when there is none yet, and all there are. */
export function ResourcePanel<Resource>({ resources, icon, words, create, children }: Props<Resource>) {
  return (
    <div className={styles['panel']}>
      {resources.isPending && <DelayedSkeleton />}
      {resources.isError && (
        <ErrorState title={words.failed} onRetry={() => void resources.refetch()} busy={resources.isFetching}>
          {joinReason(getProblem(resources.error))}
        </ErrorState>
      )}
      {resources.data?.length === 0 && (
        <EmptyState icon={icon} title={words.none} action={create}>
          {words.noneText}
        </EmptyState>
      )}
      {resources.data && resources.data.length > 0 && (
        <>
          <div>{create}</div>
          {children(resources.data)}
        </>
      )}
    </div>
  );
}
