import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import styles from './table.module.css';

type TableProps = Omit<ComponentPropsWithRef<'table'>, 'children'> &
  Readonly<{
    /** The accessible name. */
    caption: string;
    children: ReactNode;
  }>;

export function Table({ caption, className, children, ...native }: TableProps) {
  return (
    <table {...native} className={cx(styles['table'], className)}>
      <caption className="visually-hidden">{caption}</caption>
      {children}
    </table>
  );
}

/** Scrolls its table; the header stays. Named and focusable, so that arrow keys can scroll it. */
export function TableScroller({
  label,
  className,
  ...native
}: ComponentPropsWithRef<'section'> & { label: string }) {
  return <ScrollRegion {...native} label={label} className={cx(styles['scroller'], className)} />;
}

/** Stands for rows out of sight. One cell: columns that a narrow window hides must not come back. */
export function SpacerRow({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles['spacer']}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden, and no control */}
      <td style={{ height }} />
    </tr>
  );
}

type HeaderProps = Omit<ComponentPropsWithRef<'th'>, 'align'> & Readonly<{ numeric?: boolean | undefined }>;

export function HeaderCell({ numeric, className, ...native }: HeaderProps) {
  return (
    <th scope="col" {...native} className={cx(styles['header'], numeric && styles['numeric'], className)} />
  );
}

export type SortDirection = 'ascending' | 'descending';

type SortHeaderProps = HeaderProps &
  Readonly<{
    /** undefined: the table is sorted by another column. */
    sorted: SortDirection | undefined;
    onSort: () => void;
  }>;

export function SortHeaderCell({ sorted, onSort, children, ...header }: SortHeaderProps) {
  return (
    <HeaderCell {...header} aria-sort={sorted}>
      <button type="button" className={styles['sort']} onClick={onSort}>
        {children}
        <Icon of={sortIcon(sorted)} size={14} className={styles['sortIcon']} />
      </button>
    </HeaderCell>
  );
}

function sortIcon(sorted: SortDirection | undefined) {
  if (sorted === undefined) return ChevronsUpDown;
  return sorted === 'ascending' ? ArrowUp : ArrowDown;
}

export function Row({
  selected,
  className,
  ...native
}: ComponentPropsWithRef<'tr'> & { selected?: boolean | undefined }) {
  return <tr {...native} className={cx(styles['row'], selected && styles['selected'], className)} />;
}

type CellProps = Omit<ComponentPropsWithRef<'td'>, 'align'> &
  Readonly<{
    numeric?: boolean | undefined;
    /** 'main' is what the row is about; everything else is quieter. */
    look?: 'main' | 'quiet' | undefined;
  }>;

export function Cell({ numeric, look = 'quiet', className, ...native }: CellProps) {
  return (
    <td {...native} className={cx(styles['cell'], numeric && styles['numeric'], styles[look], className)} />
  );
}

/** Buttons of a row: shown on hover and focus. The same must be in the row's menu, given as `always`. */
export function ActionsCell({ children, always }: { children?: ReactNode; always?: ReactNode }) {
  return (
    <td className={cx(styles['cell'], styles['actions'])}>
      <div className={styles['actionsBox']}>
        {children && <div className={styles['onHover']}>{children}</div>}
        {always}
      </div>
    </td>
  );
}
