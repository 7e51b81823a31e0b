import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Upload, Users } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { joinReason } from '#domain/words/reasons.ts';
import styles from '#features/audience/resources/resources.module.css';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageControls, PageTable } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { ContactTable } from './contact-table.tsx';
import { contactWords as words } from './words.ts';
import own from './contacts.module.css';

const PAGE_SIZE = 100;

export function ContactsPanel({ onImport }: { onImport: () => void }) {
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const setSearch = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const contacts = useContacts(search);
  const rows = contacts.data?.pages.flatMap((page) => page.contacts) ?? [];
  const total = contacts.data?.pages[0]?.total ?? 0;

  if (contacts.isPending) return <DelayedSkeleton />;
  if (contacts.isError) {
    return (
      <ErrorState
        title={words.contactsFailed}
        onRetry={() => void contacts.refetch()}
        busy={contacts.isFetching}
      >
        {joinReason(getProblem(contacts.error))}
      </ErrorState>
    );
  }
  if (rows.length === 0 && search === '') return <NoContacts onImport={onImport} />;
  return (
    <div className={styles['panel']}>
      <PageControls>
        <SearchField label={words.search} value={search} onChange={setSearch} className={own['search']} />
        <output className={own['count']}>{words.shown(rows.length, total)}</output>
      </PageControls>
      {rows.length === 0 ? (
        <EmptyState
          icon={Users}
          title={words.noMatch}
          action={<Button onClick={() => setSearch('')}>{words.showAll}</Button>}
        >
          {words.noMatchText(search)}
        </EmptyState>
      ) : (
        <PageTable>
          <ContactTable contacts={rows} />
        </PageTable>
      )}
      {contacts.hasNextPage && (
        <div className={own['more']}>
          <Button busy={contacts.isFetchingNextPage} onClick={() => void contacts.fetchNextPage()}>
            {words.showMore}
          </Button>
        </div>
      )}
    </div>
  );
}

function NoContacts({ onImport }: { onImport: () => void }) {
  return (
    <EmptyState
      icon={Users}
      title={words.noContacts}
      action={
        <Button icon={Upload} onClick={onImport}>
          {words.import}
        </Button>
      }
    >
      {words.noContactsText}
    </EmptyState>
  );
}

function useContacts(search: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...KEYS.contacts, 'pages', search],
    queryFn: ({ pageParam }) =>
      api.contacts({
        limit: PAGE_SIZE,
        ...(pageParam !== null && { after: pageParam }),
        ...(search.trim() !== '' && { search: search.trim() }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
