import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { Link, useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page, PageControls, PageTable } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { MessageDialog, type MessagePlace } from './message-dialog.tsx';
import { MessageTable } from './message-table.tsx';
import { words } from './words.ts';
import styles from './messages.module.css';

const PAGE_SIZE = 100;

export function MessagesPage() {
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const setSearch = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const close = () =>
    setParams((before) => {
      before.delete('message');
      return before;
    });
  const messages = useMessages(search);
  const rows = messages.data?.pages.flatMap((page) => page.messages) ?? [];
  const total = messages.data?.pages[0]?.total ?? 0;
  const isEmptyAccount = messages.isSuccess && rows.length === 0 && search === '';

  return (
    <Page shape="fill">
      <PageHeader title={words.title} description={words.description} />
      {!isEmptyAccount && (
        <PageControls>
          <SearchField
            label={words.search}
            value={search}
            onChange={setSearch}
            className={styles['search']}
          />
          {messages.isSuccess && (
            <output className={styles['count']}>{words.shown(rows.length, total)}</output>
          )}
        </PageControls>
      )}
      {messages.isPending && <DelayedSkeleton />}
      {messages.isError && (
        <ErrorState title={words.failed} onRetry={() => void messages.refetch()} busy={messages.isFetching}>
          {joinReason(getProblem(messages.error))}
        </ErrorState>
      )}
      {isEmptyAccount && <NothingSent />}
      {messages.isSuccess && rows.length === 0 && search !== '' && (
        <EmptyState
          icon={Send}
          title={words.noMatch}
          action={<Button onClick={() => setSearch('')}>{words.showAll}</Button>}
        >
          {words.noMatchText(search)}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <PageTable>
          <MessageTable messages={rows}>
            {messages.hasNextPage && (
              <Button busy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
                {words.showMore}
              </Button>
            )}
          </MessageTable>
        </PageTable>
      )}
      <MessageDialog place={parsePlace(params.get('message'))} onClose={close} />
    </Page>
  );
}

/** "12-3": the third row of the twelfth block. */
function parsePlace(text: string | null): MessagePlace | null {
  const [, sequence, row] = /^(\d{1,10})-(\d{1,10})$/.exec(text ?? '') ?? [];
  return sequence === undefined ? null : { sequence: Number(sequence), row: Number(row) };
}

function NothingSent() {
  return (
    <EmptyState
      icon={Send}
      title={words.empty}
      action={
        <Link to="/programs" className={buttonClass()}>
          {words.toPrograms}
        </Link>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}

function useMessages(search: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...KEYS.messages, 'pages', search],
    queryFn: ({ pageParam }) =>
      api.messages({
        limit: PAGE_SIZE,
        ...(pageParam !== null && { before: pageParam }),
        ...(search.trim() !== '' && { search: search.trim() }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
