import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ActivityEntry, ActivityKind } from '#contract/activity.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { Cell, HeaderCell, Row, SpacerRow, Table, TableScroller } from '#ui/table.tsx';
import { words } from './words.ts';
import styles from './activity.module.css';

type Props = Readonly<{
  entries: readonly ActivityEntry[];
  /** Null when all of them are there. */
  onNearEnd: (() => void) | null;
}>;

const HEIGHTS = { day: 40, entry: 44 };
const COLUMNS = 4;

/** Only the lines in sight are drawn; the next page is fetched as the end comes near. */
export function ActivityList({ entries, onNearEnd }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const timeZone = useTimeZone();
  const lines = useMemo(
    () => listLines(entries, (at: Instant) => formatInstant(at, timeZone, 'day')),
    [entries, timeZone],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is handed on
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'entry'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 10,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isNearEnd = last >= lines.length - 20;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd]);
  return (
    <TableScroller ref={scroller} label={words.list}>
      <Table
        caption={words.list}
        aria-rowcount={onNearEnd ? -1 : lines.length + 1}
        className={styles['table']}
      >
        <thead>
          <tr aria-rowindex={1}>
            <HeaderCell className={styles['at']}>{words.columns.at}</HeaderCell>
            <HeaderCell className={styles['by']}>{words.columns.by}</HeaderCell>
            <HeaderCell>{words.columns.what}</HeaderCell>
            <HeaderCell className={styles['name']}>{words.columns.name}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={shown[0]?.start ?? 0} />
          {shown.map(({ index, key }) => {
            const line = lines[index];
            return line && <Line key={key} line={line} rowIndex={index + 2} timeZone={timeZone} />;
          })}
          <SpacerRow height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
        </tbody>
      </Table>
    </TableScroller>
  );
}

type LineProps = Readonly<{ line: ActivityLine; rowIndex: number; timeZone: string }>;

function Line({ line, rowIndex, timeZone }: LineProps) {
  if (line.kind === 'day') {
    return (
      <tr aria-rowindex={rowIndex}>
        <td colSpan={COLUMNS} className={styles['day']}>
          {line.label}
        </td>
      </tr>
    );
  }
  const { entry } = line;
  return (
    <Row aria-rowindex={rowIndex}>
      <Cell className={styles['at']}>{formatInstant(entry.at, timeZone, 'time')}</Cell>
      <Cell className={styles['by']}>{entry.by}</Cell>
      <Cell look="main" title={entry.what}>
        {entry.what}
        <span className={styles['below']}>
          {entry.by}
          {entry.name !== null && <>, {entry.name}</>}
        </span>
      </Cell>
      <Cell className={styles['name']}>
        <ActivityLink entry={entry} />
      </Cell>
    </Row>
  );
}

function ActivityLink({ entry }: { entry: ActivityEntry }) {
  const link = linkTo(entry);
  const name = entry.name ?? words.kinds[entry.kind];
  return link === null ? name : <Link to={link}>{name}</Link>;
}

type ActivityLine =
  | { readonly kind: 'day'; readonly key: string; readonly label: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: ActivityEntry };

/** Entries with a heading before the first of each day. */
function listLines(
  entries: readonly ActivityEntry[],
  formatDay: (at: Instant) => string,
): readonly ActivityLine[] {
  const lines: ActivityLine[] = [];
  let day = '';
  for (const entry of entries) {
    const label = formatDay(entry.at);
    if (label !== day) lines.push({ kind: 'day', key: `day-${entry.id}`, label });
    day = label;
    lines.push({ kind: 'entry', key: String(entry.id), entry });
  }
  return lines;
}

const PAGES: Readonly<Record<ActivityKind, string | null>> = {
  program: null,
  campaign: '/campaigns',
  folder: '/programs',
  contact: '/audience',
  list: '/audience?tab=lists',
  segment: '/audience?tab=segments',
  dataField: '/audience?tab=fields',
  preference: '/audience?tab=preferences',
  settings: '/settings',
  clock: null,
  account: '/settings',
  other: null,
};

/** Where what was done can be looked at; null where there is nothing to see. */
function linkTo({ kind, name, thingId }: ActivityEntry): string | null {
  if (kind === 'program' && thingId !== null) return `/programs/${thingId}`;
  if (kind === 'campaign' && name !== null) return `/campaigns?search=${encodeURIComponent(name)}`;
  return PAGES[kind];
}
