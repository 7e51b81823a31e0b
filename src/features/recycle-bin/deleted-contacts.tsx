import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { User, UserX } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { DeletedContactRow } from '#contract/recycle-bin.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { PageControls, PageTable } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Table, TableScroller } from '#ui/table.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { BinHead, BinRow } from './bin-row.tsx';
import { contactWords as words } from './contact-words.ts';
import { type AskedContact, DeletedContactDialog } from './deleted-contact-dialog.tsx';
import styles from './recycle-bin.module.css';

const PAGE_SIZE = 100;

/** The contacts in the bin, the latest deleted first, a page at a time. */
export function DeletedContacts() {
  const api = useApi();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<AskedContact | null>(null);
  const dialog = useOpening(asking);
  const wanted = search.trim();
  const pages = useInfiniteQuery({
    queryKey: [...KEYS.recycleBin, 'contacts', wanted],
    queryFn: ({ pageParam }) =>
      api.deletedContacts({
        limit: PAGE_SIZE,
        search: wanted,
        ...(pageParam !== null && { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap(({ contacts }) => contacts) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  if (pages.isPending) return <DelayedSkeleton />;
  if (pages.isError) {
    return (
      <ErrorState title={words.failed} onRetry={() => void pages.refetch()} busy={pages.isFetching}>
        {joinReason(getProblem(pages.error))}
      </ErrorState>
    );
  }
  return (
    <div className={styles['panel']}>
      {total === 0 && wanted === '' ? (
        <EmptyState icon={UserX} title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <PageControls>
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={setSearch}
            />
            <output>{words.shown(rows.length, total)}</output>
          </PageControls>
          {total === 0 ? (
            <EmptyState
              icon={UserX}
              title={words.noMatch(wanted)}
              action={<Button onClick={() => setSearch('')}>{words.showAll}</Button>}
            />
          ) : (
            <PageTable>
              <TableScroller label={words.table}>
                <Table caption={words.table}>
                  <BinHead table={words.table} />
                  <tbody>
                    {rows.map((contact) => (
                      <BinRow
                        key={contact.id}
                        name={contact.email}
                        detail={contact.name}
                        kind={words.contact}
                        icon={User}
                        deletedAt={contact.deletedAt}
                        by={<By contact={contact} />}
                        daysLeft={contact.daysLeft}
                        forecast={<Returns contact={contact} />}
                        restoreDisabledReason={contact.isAddressTaken ? words.addressTaken : undefined}
                        onRestore={() => setAsking({ event: 'restore', contact })}
                        onPurge={() => setAsking({ event: 'purge', contact })}
                      />
                    ))}
                  </tbody>
                </Table>
              </TableScroller>
            </PageTable>
          )}
          {pages.hasNextPage && (
            <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </>
      )}
      {dialog.asked && (
        <DeletedContactDialog
          key={dialog.count}
          asked={dialog.asked}
          isOpen={asking !== null}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function By({ contact: { by } }: { contact: DeletedContactRow }) {
  if (by.kind === 'person' || by.name === null) return words.by(by);
  return <Link to={`/programs/${by.programId}`}>{words.byProgram(by.name)}</Link>;
}

function Returns({ contact: { isAddressTaken } }: { contact: DeletedContactRow }) {
  return (
    <span className={styles['forecast']}>
      {isAddressTaken ? <span className={styles['because']}>{words.addressTaken}</span> : words.returns}
    </span>
  );
}
