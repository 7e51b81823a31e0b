import { useVirtualizer } from '@tanstack/react-virtual';
import { SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { formatNumber } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';
import { foldText } from '#domain/words/fold-text.ts';
import { compareNames } from '#domain/words/names.ts';
import { describeStatus, StatusBadge } from '#product/status-badge.tsx';
import { type ListedStatus, listedPrograms } from '#store/programs-state.ts';
import { usePrograms } from '#store/programs-store.ts';
import { useReloadPrograms } from '#store/sync-context.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { moveFocusInColumn } from '#ui/roving-tab-index.ts';
import { SearchField } from '#ui/search-field.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { StatusSelect } from './status-select.tsx';
import { LIST_WORDS } from './words.ts';
import styles from './list.module.css';

const words = LIST_WORDS;
const ROW = 36;

/** Every program by name, with its state as the canvas shows it. */
export function ProgramList({ openId }: { openId: ProgramId | null }) {
  const programs = usePrograms(listedPrograms);
  const phase = usePrograms(({ list }) => list.phase);
  const reload = useReloadPrograms();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<ListedStatus | null>(null);
  const rows = useMemo(() => listRows(programs, search, status), [programs, search, status]);

  const showAll = () => {
    setSearch('');
    setStatus(null);
  };
  return (
    <>
      <div className={styles['controls']}>
        <SearchField label={words.search} value={search} onChange={setSearch} />
        <StatusSelect programs={programs} status={status} onChange={setStatus} />
      </div>
      {rows.length > 0 && <Rows rows={rows} openId={openId} />}
      {rows.length === 0 && phase === 'failed' && <ErrorState title={words.failed} onRetry={reload} />}
      {rows.length === 0 && phase === 'loading' && <DelayedSpinner />}
      {rows.length === 0 && phase === 'loaded' && (
        <EmptyState
          icon={SearchX}
          size="small"
          title={words.none}
          action={
            <Button size="small" onClick={showAll}>
              {words.clear}
            </Button>
          }
        />
      )}
    </>
  );
}

function Rows({ rows, openId }: { rows: readonly ProgramSummary[]; openId: ProgramId | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const openAt = rows.findIndex(({ id }) => id === openId);
  const shownFor = useRef<ProgramId | null>(null);
  useEffect(() => {
    // Once for each program that is opened: typing in the search must not scroll the list back to it.
    if (openAt < 0 || shownFor.current === openId) return;
    shownFor.current = openId;
    virtual.scrollToIndex(openAt, { align: 'auto' });
  }, [openAt, openId, virtual]);
  const items = virtual.getVirtualItems();
  const [focusedId, setFocusedId] = useState<ProgramId | null>(null);
  const stopId = findTabStop(
    items.map(({ index }) => rows[index]?.id),
    [focusedId, openId],
  );
  return (
    <div ref={scroller} className={styles['scroller']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk along its links */}
      <ul
        aria-label={words.rows}
        className={styles['rows']}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={moveFocusInColumn}
      >
        {items.map(({ index, start }) => {
          const program = rows[index];
          return (
            program && (
              <li key={program.id} className={styles['row']} style={{ transform: `translateY(${start}px)` }}>
                <Link
                  to={`/programs/${program.id}`}
                  className={styles['link']}
                  tabIndex={program.id === stopId ? 0 : -1}
                  onFocus={() => setFocusedId(program.id)}
                  aria-current={program.id === openId ? 'page' : undefined}
                  title={`${program.name} (${describeStatus(program)})`}
                >
                  <span className={styles['name']}>{program.name}</span>
                  {/* Seen before the name, and read after it. */}
                  <span className={styles['shape']}>
                    <StatusBadge program={program} look="plain" length="shape" />
                  </span>
                  {program.enrolled.inside > 0 && (
                    <span className={styles['inside']}>
                      {formatNumber(program.enrolled.inside)}
                      <span className="visually-hidden"> {words.inside}</span>
                    </span>
                  )}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** [A11Y-3] The list is one tab stop: the row that was focused last, else the open one, else the first in sight. */
function findTabStop(shown: readonly (ProgramId | undefined)[], wanted: readonly (ProgramId | null)[]) {
  return wanted.find((id) => id !== null && shown.includes(id)) ?? shown[0];
}

function listRows(programs: readonly ProgramSummary[], search: string, status: ListedStatus | null) {
  const wanted = foldText(search.trim());
  return programs
    .filter((program) => status === null || program.status === status)
    .filter((program) => wanted === '' || foldText(program.name).includes(wanted))
    .toSorted((a, b) => compareNames(a.name, b.name));
}
