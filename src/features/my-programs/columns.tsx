import type { ReactNode } from 'react';
import { formatInstant, formatNumber, formatRelative } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { compareNames } from '#domain/words/names.ts';
import { type FolderNames, folderName } from '#features/my-programs/folders/folder-names.ts';
import { LISTED_STATUSES } from '#store/programs-state.ts';
import { OpenRate, type Opens } from './open-rate.tsx';
import { NameLink, NoFigure, StatusBadges } from './program-cells.tsx';
import { words } from './words.ts';

/** What a cell shows besides its program. */
export type RowContext = {
  readonly folders: FolderNames;
  /** Undefined until they are known. */
  readonly opens: Opens | undefined;
  readonly timeZone: string;
  readonly now: Instant | undefined;
  /** Status and figures then stand below the name. */
  readonly isNarrow: boolean;
};

/** What an order asks besides the programs. */
export type Known = Pick<RowContext, 'folders' | 'opens'>;

type Column<Id extends string> = {
  /** In the address when the list is sorted by it, and the class of its cells in program-table.module.css. */
  readonly id: Id;
  readonly header: string;
  readonly isNumeric?: boolean;
  /** What the row is about; every other cell is quieter. */
  readonly isMain?: boolean;
  /** At the first click the greatest comes first. */
  readonly isGreatestFirst?: boolean;
  /** To be switched on: people seldom look for it. */
  readonly isExtra?: boolean;
  readonly compare: (left: ProgramSummary, right: ProgramSummary, known: Known) => number;
  readonly cell: (program: ProgramSummary, context: RowContext) => ReactNode;
};

/** The columns of the table from left to right: one entry here is a column, sorted, kept in the address and shown. */
export const COLUMNS = checkColumns([
  {
    id: 'name',
    header: words.name,
    isMain: true,
    compare: (left, right) => compareNames(left.name, right.name),
    cell: (program, { isNarrow }) => <NameLink program={program} isNarrow={isNarrow} />,
  },
  {
    id: 'status',
    header: words.status,
    compare: (left, right) => statusRank(left) - statusRank(right),
    cell: (program, { now, isNarrow }) => <StatusBadges program={program} now={now} isNarrow={isNarrow} />,
  },
  {
    id: 'inside',
    header: words.inside,
    isNumeric: true,
    isGreatestFirst: true,
    compare: (left, right) => left.enrolled.inside - right.enrolled.inside,
    cell: ({ enrolled }) => (enrolled.ever === 0 ? <NoFigure /> : formatNumber(enrolled.inside)),
  },
  {
    id: 'ever',
    header: words.ever,
    isNumeric: true,
    isGreatestFirst: true,
    compare: (left, right) => left.enrolled.ever - right.enrolled.ever,
    cell: ({ enrolled }) => (enrolled.ever === 0 ? <NoFigure /> : formatNumber(enrolled.ever)),
  },
  {
    id: 'nextEnrolment',
    header: words.nextEnrolment,
    compare: (left, right) => (left.nextEnrolmentAt ?? Infinity) - (right.nextEnrolmentAt ?? Infinity) || 0,
    cell: ({ nextEnrolmentAt }, context) => <Moment at={nextEnrolmentAt} {...context} />,
  },
  {
    id: 'opened',
    header: words.opened,
    isNumeric: true,
    isGreatestFirst: true,
    compare: (left, right, { opens }) => rateOf(left, opens) - rateOf(right, opens),
    cell: ({ id }, { opens }) => <OpenRate opens={opens} programId={id} />,
  },
  {
    id: 'folder',
    header: words.folder,
    compare: (left, right, { folders }) =>
      compareNames(folderName(left, folders), folderName(right, folders)),
    cell: (program, { folders }) => folderName(program, folders),
  },
  {
    id: 'modified',
    header: words.modified,
    isGreatestFirst: true,
    compare: (left, right) => left.modified.at - right.modified.at,
    cell: ({ modified }, context) => <Moment at={modified.at} {...context} />,
  },
  {
    id: 'modifiedBy',
    header: words.modifiedBy,
    isExtra: true,
    compare: (left, right) => compareNames(left.modified.by, right.modified.by),
    cell: ({ modified }) => modified.by,
  },
  {
    id: 'id',
    header: words.id,
    isExtra: true,
    isNumeric: true,
    compare: (left, right) => left.id - right.id,
    cell: ({ id }) => id,
  },
]);

/** Those that are shown, from left to right. */
export type Columns = typeof COLUMNS;

export type SortKey = (typeof COLUMNS)[number]['id'];

/** Lets TypeScript read the ids, and so the sort keys, from the entries. */
function checkColumns<const Id extends string>(columns: readonly Column<Id>[]): readonly Column<Id>[] {
  return columns;
}

function Moment({ at, now, timeZone }: { at: Instant | null } & Pick<RowContext, 'now' | 'timeZone'>) {
  if (at === null) return <NoFigure />;
  const whole = formatInstant(at, timeZone);
  return (
    <time className="tabular" title={whole}>
      {now === undefined ? whole : formatRelative(at, now, timeZone)}
    </time>
  );
}

/** Programs that have sent nothing come after those that nobody opened. */
function rateOf({ id }: ProgramSummary, opens: Opens | undefined): number {
  const count = opens?.get(id);
  return count === undefined ? -1 : count.opened / count.sent;
}

function statusRank({ status }: ProgramSummary): number {
  return LISTED_STATUSES.findIndex((known) => known === status);
}
