import { Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { formatNumber } from '#client/format.ts';
import { BulkBar } from '#features/my-programs/bulk/bulk-bar.tsx';
import { useSelection } from '#features/my-programs/bulk/use-selection.ts';
import { FolderFilter } from '#features/my-programs/folders/folder-filter.tsx';
import { useFolders } from '#product/name-and-folder/folder-field.tsx';
import { listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { Page, PageControls } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { ColumnMenu, useShownColumns } from './column-menu.tsx';
import { filterPrograms, sortPrograms } from './list-rows.ts';
import { ListFailure, ListPlaceholder } from './list-states.tsx';
import { sortedBy, useListView } from './list-view.ts';
import { useOpens } from './open-rate.tsx';
import { PlacesBanner } from './places-banner.tsx';
import type { DialogRequest } from './program-dialogs.tsx';
import { ProgramTable, SELECT_ALL_ID } from './program-table.tsx';
import { StatusFilter } from './status-filter.tsx';
import { words } from './words.ts';
import styles from './my-programs.module.css';

const ProgramDialogs = lazyComponent(async () => (await import('./program-dialogs.tsx')).ProgramDialogs);

const NO_FILTER = { search: '', status: null, folder: null } as const;

export function MyProgramsPage() {
  const { view, change, search } = useListView();
  const programs = usePrograms(listedPrograms);
  const phase = usePrograms(({ list }) => list.phase);
  const folders = useFolderNames();
  const opens = useOpens();
  const columns = useShownColumns();
  const [asked, setAsked] = useState<DialogRequest | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  if (asked !== null && !wasAsked) setWasAsked(true);
  const { key, isDescending } = view.sort;
  const sorted = useMemo(
    () => sortPrograms(programs, { key, isDescending }, { folders, opens }),
    [programs, key, isDescending, folders, opens],
  );
  const rows = useMemo(
    () => filterPrograms(sorted, { search: view.search, status: view.status, folder: view.folder }),
    [sorted, view.search, view.status, view.folder],
  );
  const selection = useSelection(rows);
  const { selected } = selection;
  const isTable = programs.length > 0;
  const isLoaded = phase === 'loaded';
  useEffect(() => {
    // Once the list is there, so that neither it nor the first click waits for the dialogs.
    if (isLoaded) void ProgramDialogs.prefetch();
  }, [isLoaded]);
  return (
    <Page shape="fill">
      <PageHeader
        title={words.heading}
        actions={
          <Button variant="primary" icon={Plus} onClick={() => setAsked({ kind: 'new' })}>
            {words.newProgram}
          </Button>
        }
      />
      <PlacesBanner onShowActive={() => change({ ...NO_FILTER, status: 'Active' })} />
      {isTable && (
        <PageControls>
          <SearchField
            label={words.search}
            value={view.search}
            onChange={search}
            className={styles['search']}
          />
          {selected.length > 0 ? (
            <BulkBar
              selected={selected}
              onAsk={(bulk) => setAsked({ kind: 'bulk', ...bulk })}
              onClear={() => clear(selection)}
            />
          ) : (
            <>
              <StatusFilter status={view.status} onChange={(status) => change({ status })} />
              <FolderFilter
                folder={view.folder}
                onChange={(folder) => change({ folder })}
                onManage={() => setAsked({ kind: 'folders' })}
              />
              <ColumnMenu {...columns} />
              <output className={styles['found']}>
                {rows.length !== programs.length && words.found(formatNumber(rows.length))}
              </output>
            </>
          )}
        </PageControls>
      )}
      {isTable && phase === 'failed' && <ListFailure look="bar" />}
      {isTable && rows.length > 0 && (
        <ProgramTable
          programs={rows}
          columns={columns.shown}
          folders={folders}
          opens={opens}
          selection={selection}
          sort={view.sort}
          onSort={(column) => change({ sort: sortedBy(column, view.sort) })}
          onAsk={setAsked}
        />
      )}
      {rows.length === 0 && (
        <ListPlaceholder
          hasPrograms={isTable}
          onNew={() => setAsked({ kind: 'new' })}
          onShowAll={() => change(NO_FILTER)}
        />
      )}
      {wasAsked && (
        <ProgramDialogs
          asked={asked}
          onClose={() => setAsked(null)}
          onBulkDone={(results) =>
            selection.keepOnly(
              results.filter(({ reason }) => reason !== null).map(({ programId }) => programId),
            )
          }
        />
      )}
    </Page>
  );
}

/** The button that was pressed is gone: the focus goes to the box that selects all. */
function clear({ chooseAll }: ReturnType<typeof useSelection>): void {
  document.getElementById(SELECT_ALL_ID)?.focus();
  chooseAll(false);
}

function useFolderNames() {
  const folders = useFolders();
  return useMemo(() => new Map(folders.map(({ id, name }) => [id, name])), [folders]);
}
