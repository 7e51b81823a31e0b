import type { ReactNode } from 'react';
import { compareNames, formatInstant } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { type FolderNames, folderName } from '#features/my-programs/folders/folder-names.ts';
import { LISTED_STATUSES } from '#store/programs-state.ts';
import { EnrolledFigures, NameLink, StatusBadges } from './program-cells.tsx';
import { words } from './words.ts';

/** What a cell shows besides its program. */
export type RowContext = {
  readonly folders: FolderNames;
  readonly timeZone: string;
  readonly now: Instant | undefined;
  /** Status and figures then stand below the name. */
  readonly isNarrow: boolean;
};

type Column<Id extends string> = {
  /** In the address when the list is sorted by it, and the class of its cells in program-table.module.css. */
  readonly id: Id;
  readonly header: string;
  /** Shown beside the header, where there is room. */
  readonly hint?: string;
  readonly isNumeric?: boolean;
  /** What the row is about; every other cell is quieter. */
  readonly isMain?: boolean;
  /** At the first click the greatest comes first. */
  readonly isGreatestFirst?: boolean;
  readonly compare: (left: ProgramSummary, right: ProgramSummary, folders: FolderNames) => number;
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
    id: 'enrolled',
    header: words.enrolled,
    hint: words.enrolledHint,
    isNumeric: true,
    isGreatestFirst: true,
    compare: (left, right) =>
      left.enrolled.inside - right.enrolled.inside || left.enrolled.ever - right.enrolled.ever,
    cell: ({ enrolled }) => <EnrolledFigures {...enrolled} />,
  },
  {
    id: 'folder',
    header: words.folder,
    compare: (left, right, folders) => compareNames(folderName(left, folders), folderName(right, folders)),
    cell: (program, { folders }) => folderName(program, folders),
  },
  {
    id: 'modified',
    header: words.modified,
    isGreatestFirst: true,
    compare: (left, right) => left.modified.at - right.modified.at,
    cell: ({ modified }, { timeZone }) => (
      <span className="tabular">{formatInstant(modified.at, timeZone)}</span>
    ),
  },
  {
    id: 'modifiedBy',
    header: words.modifiedBy,
    compare: (left, right) => compareNames(left.modified.by, right.modified.by),
    cell: ({ modified }) => modified.by,
  },
  {
    id: 'id',
    header: words.id,
    isNumeric: true,
    compare: (left, right) => left.id - right.id,
    cell: ({ id }) => id,
  },
]);

export type SortKey = (typeof COLUMNS)[number]['id'];

/** Lets TypeScript read the ids, and so the sort keys, from the entries. */
function checkColumns<const Id extends string>(columns: readonly Column<Id>[]): readonly Column<Id>[] {
  return columns;
}

function statusRank({ status }: ProgramSummary): number {
  return LISTED_STATUSES.findIndex((known) => known === status);
}
