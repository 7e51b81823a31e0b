import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { useSettledNow, useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { useSelection } from '#features/my-programs/bulk/use-selection.ts';
import { bulkWords } from '#features/my-programs/bulk/words.ts';
import type { FolderNames } from '#features/my-programs/folders/folder-names.ts';
import { type ProgramsStore, useProgramsStore } from '#store/programs-store.ts';
import { Checkbox } from '#ui/choice-fields.tsx';
import { PageTable } from '#ui/page.tsx';
import { HeaderCell, SortHeaderCell, SpacerRow, Table, TableScroller } from '#ui/table.tsx';
import type { Columns, SortKey } from './columns.tsx';
import type { Sort } from './list-view.ts';
import type { Opens } from './open-rate.tsx';
import type { DialogRequest } from './program-dialogs.tsx';
import { ProgramRow } from './program-row.tsx';
import { words } from './words.ts';
import styles from './program-table.module.css';

type Props = Readonly<{
  programs: readonly ProgramSummary[];
  columns: Columns;
  folders: FolderNames;
  opens: Opens | undefined;
  sort: Sort;
  onSort: (key: SortKey) => void;
  selection: ReturnType<typeof useSelection>;
  onAsk: (asked: DialogRequest) => void;
}>;

/** Where the focus goes when the selection is cleared. */
export const SELECT_ALL_ID = 'select-all-programs';

/** Only the rows in sight are there: ten thousand programs cost what thirty do. */
export function ProgramTable(props: Props) {
  const { programs, columns, folders, opens, sort, selection, onSort, onAsk } = props;
  const scroller = useRef<HTMLElement>(null);
  const isNarrow = useIsNarrow();
  const rowHeight = isNarrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
  const initialOffset = useKeptScroll(scroller);
  const timeZone = useTimeZone();
  const now = useSettledNow();
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is handed on
  const virtualizer = useVirtualizer({
    count: programs.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    getItemKey: useCallback((index: number) => programs[index]?.id ?? index, [programs]),
    overscan: 8,
    initialOffset,
  });
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <PageTable>
      <TableScroller ref={scroller} label={words.heading}>
        <Table caption={words.heading} aria-rowcount={programs.length + 1} className={styles['table']}>
          <thead>
            <tr aria-rowindex={1}>
              <HeaderCell className={styles['select']}>
                <Checkbox
                  id={SELECT_ALL_ID}
                  aria-label={bulkWords.selectAll}
                  checked={selection.selected.length === programs.length}
                  indeterminate={selection.selected.length > 0 && selection.selected.length < programs.length}
                  onChange={selection.chooseAll}
                />
              </HeaderCell>
              {columns.map(({ id, header, isNumeric }) => (
                <SortHeaderCell
                  key={id}
                  numeric={isNumeric}
                  className={styles[id]}
                  sorted={sort.key === id ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
                  onSort={() => onSort(id)}
                >
                  {header}
                </SortHeaderCell>
              ))}
              <HeaderCell className={styles['actions']}>
                <span className="visually-hidden">{words.actions}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            <SpacerRow height={above} />
            {shown.map(({ index, key }) => {
              const program = programs[index];
              return (
                program && (
                  <ProgramRow
                    key={key}
                    program={program}
                    rowIndex={index + 2}
                    columns={columns}
                    folders={folders}
                    opens={opens}
                    timeZone={timeZone}
                    now={now}
                    isNarrow={isNarrow}
                    isSelected={selection.ids.has(program.id)}
                    onChoose={selection.choose}
                    onAsk={onAsk}
                  />
                )
              );
            })}
            <SpacerRow height={below} />
          </tbody>
        </Table>
      </TableScroller>
    </PageTable>
  );
}

/** As in program-table.module.css: below this width a row has a second line. */
const NARROW = '(max-width: 639px)';

const ROW_HEIGHT = { wide: 44, narrow: 68 } as const;

function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, isNarrow);
}

function listen(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

/** Where each visit of the list of a page was left: it scrolls inside the page, so the router cannot know. */
const keptByPage = new WeakMap<ProgramsStore, Map<string, number>>();

/** The place where this entry of the history was left, and the watch that remembers it. */
function useKeptScroll(scroller: RefObject<HTMLElement | null>): number {
  const { key } = useLocation();
  const page = useProgramsStore();
  const kept = useMemo(() => findKept(page), [page]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => kept.set(key, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [key, kept, scroller]);
  return kept.get(key) ?? 0;
}

function findKept(page: ProgramsStore): Map<string, number> {
  const kept = keptByPage.get(page) ?? new Map<string, number>();
  keptByPage.set(page, kept);
  return kept;
}
