import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Download, ShieldOff, Upload } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import { KEYS } from '#client/queries.ts';
import type { SuppressionRow } from '#contract/suppressions.ts';
import { joinReason } from '#domain/words/reasons.ts';
import contactStyles from '#features/audience/contacts/contacts.module.css';
import styles from '#features/audience/resources/resources.module.css';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageControls, PageTable } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { ImportSuppressionsDialog } from './import-suppressions-dialog.tsx';
import { RemoveSuppressionDialog } from './remove-suppression-dialog.tsx';
import { SuppressionTable } from './suppression-table.tsx';
import { suppressionWords as words } from './words.ts';

const PAGE_SIZE = 100;

/** [A19] Everyone who can't be mailed, also those whose contact is gone. */
export function SuppressionsPanel() {
  const api = useApi();
  const [search, setSearch] = useState('');
  const [isImporting, setIsImporting] = useState(false);
  const [removing, setRemoving] = useState<SuppressionRow | null>(null);
  const removed = useOpening(removing);
  const list = useSuppressions(search);
  const rows = list.data?.pages.flatMap((page) => page.suppressions) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const exportAll = async () => {
    try {
      const { fileName, csv } = await api.suppressionsCsv();
      downloadFile(fileName, csv);
      showToast({ text: words.exported });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    }
  };
  if (list.isPending) return <DelayedSkeleton />;
  if (list.isError)
    return (
      <ErrorState title={words.failed} onRetry={() => void list.refetch()} busy={list.isFetching}>
        {joinReason(getProblem(list.error))}
      </ErrorState>
    );
  const isEmpty = rows.length === 0 && search === '';
  return (
    <div className={styles['panel']}>
      <p>{words.about}</p>
      <PageControls>
        {!isEmpty && (
          <>
            <SearchField
              label={words.search}
              value={search}
              onChange={setSearch}
              className={contactStyles['search']}
            />
            <output className={contactStyles['count']}>{words.shown(rows.length, total)}</output>
            <Button icon={Download} onClick={() => void exportAll()}>
              {words.export}
            </Button>
          </>
        )}
        <Button icon={Upload} onClick={() => setIsImporting(true)}>
          {words.import}
        </Button>
      </PageControls>
      {isEmpty && (
        <EmptyState icon={ShieldOff} title={words.none}>
          {words.noneText}
        </EmptyState>
      )}
      {rows.length === 0 && !isEmpty && (
        <EmptyState
          icon={ShieldOff}
          title={words.noMatch}
          action={<Button onClick={() => setSearch('')}>{words.showAll}</Button>}
        >
          {words.noMatchText(search)}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <PageTable>
          <SuppressionTable rows={rows} onRemove={setRemoving} />
        </PageTable>
      )}
      {list.hasNextPage && (
        <div className={contactStyles['more']}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.showMore}
          </Button>
        </div>
      )}
      {isImporting && <ImportSuppressionsDialog onClose={() => setIsImporting(false)} />}
      {removed.asked && (
        <RemoveSuppressionDialog
          key={removed.count}
          row={removed.asked}
          isOpen={removing !== null}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  );
}

function useSuppressions(search: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...KEYS.contacts, 'suppressions', search],
    queryFn: ({ pageParam }) =>
      api.suppressions({
        limit: PAGE_SIZE,
        ...(pageParam !== null && { after: pageParam }),
        ...(search.trim() !== '' && { search: search.trim() }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
