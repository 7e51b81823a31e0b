import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page, PageTable } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { ActivityControls } from './activity-controls.tsx';
import { type ActivityFilter, isFiltered, useActivityFilter } from './activity-filter.ts';
import { ActivityList } from './activity-list.tsx';
import { ExportButton } from './export-button.tsx';
import { words } from './words.ts';

const PAGE_SIZE = 200;

export function ActivityPage() {
  const [filter, setFilter] = useActivityFilter();
  const activity = useActivity(filter);
  const entries = activity.data?.pages.flatMap((page) => page.entries) ?? [];
  const isEmpty = activity.isSuccess && entries.length === 0;
  const showAll = () => setFilter({ kind: undefined, by: undefined, program: undefined, search: undefined });
  return (
    <Page shape="fill">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={<ExportButton filter={filter} />}
      />
      <ActivityControls
        filter={filter}
        onChange={setFilter}
        people={activity.data?.pages[0]?.people ?? []}
        shown={activity.isSuccess ? words.shown(entries.length, !activity.hasNextPage) : ''}
      />
      {activity.isPending && <DelayedSkeleton />}
      {activity.isError && (
        <ErrorState title={words.failed} onRetry={() => void activity.refetch()} busy={activity.isFetching}>
          {joinReason(getProblem(activity.error))}
        </ErrorState>
      )}
      {isEmpty && (
        <EmptyState
          icon={History}
          title={isFiltered(filter) ? words.noMatch : words.empty}
          action={isFiltered(filter) && <Button onClick={showAll}>{words.showAll}</Button>}
        >
          {isFiltered(filter) ? words.noMatchText : words.emptyText}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <PageTable>
          <ActivityList
            entries={entries}
            onNearEnd={
              activity.hasNextPage && !activity.isFetchingNextPage
                ? () => void activity.fetchNextPage()
                : null
            }
          />
        </PageTable>
      )}
    </Page>
  );
}

function useActivity(filter: ActivityFilter) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...KEYS.activity, filter],
    queryFn: ({ pageParam }) => api.activity({ limit: PAGE_SIZE, before: pageParam ?? undefined, ...filter }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
