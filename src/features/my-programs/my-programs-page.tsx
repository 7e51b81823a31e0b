import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatNumber } from '#client/format.ts';
import { useFolders } from '#product/folder-field.tsx';
import { usePrograms } from '#store/programs-context.ts';
import { listedPrograms } from '#store/programs-state.ts';
import { Button } from '#ui/button.tsx';
import { Page, PageControls } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { sortedBy } from './list-view.ts';
import { filterPrograms, sortPrograms } from './list-rows.ts';
import { ListFailure, ListPlaceholder } from './list-states.tsx';
import styles from './my-programs.module.css';
import { PlacesBanner } from './places-banner.tsx';
import { DialogsWhenAsked } from './dialogs-when-asked.tsx';
import type { Asked } from './program-dialogs.tsx';
import { ProgramTable } from './program-table.tsx';
import { StatusFilter } from './status-filter.tsx';
import { useListView } from './use-list-view.ts';
import { words } from './words.ts';

const NO_FILTER = { search: '', status: null } as const;

export function MyProgramsPage() {
  const { view, change, search } = useListView();
  const programs = usePrograms(listedPrograms);
  const phase = usePrograms(({ list }) => list.phase);
  const folders = useFolderNames();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { key, isDescending } = view.sort;
  const sorted = useMemo(
    () => sortPrograms(programs, { key, isDescending }, folders),
    [programs, key, isDescending, folders],
  );
  const rows = useMemo(
    () => filterPrograms(sorted, { search: view.search, status: view.status }),
    [sorted, view.search, view.status],
  );
  const isTable = programs.length > 0;
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
      <PlacesBanner onShowActive={() => change({ search: '', status: 'Active' })} />
      {isTable && (
        <PageControls>
          <SearchField
            label={words.search}
            value={view.search}
            onChange={search}
            className={styles['search']}
          />
          <StatusFilter status={view.status} onChange={(status) => change({ status })} />
          <output className={styles['found']}>
            {rows.length !== programs.length && words.found(formatNumber(rows.length))}
          </output>
        </PageControls>
      )}
      {isTable && phase === 'failed' && <ListFailure look="bar" />}
      {isTable && rows.length > 0 && (
        <ProgramTable
          programs={rows}
          folders={folders}
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
      <DialogsWhenAsked asked={asked} onClose={() => setAsked(null)} />
    </Page>
  );
}

function useFolderNames() {
  const folders = useFolders();
  return useMemo(() => new Map(folders.map(({ id, name }) => [id, name])), [folders]);
}
