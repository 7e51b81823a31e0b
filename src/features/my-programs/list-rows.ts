import { compareNames } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { FolderId } from '#domain/ids.ts';
import { LISTED_STATUSES, type ListView, type Sort, type SortKey } from './list-view.ts';

export type FolderNames = ReadonlyMap<FolderId, string>;
type Compare = (left: ProgramSummary, right: ProgramSummary, folders: FolderNames) => number;

const COMPARE: Readonly<Record<SortKey, Compare>> = {
  name: (left, right) => compareNames(left.name, right.name),
  status: (left, right) => statusRank(left) - statusRank(right),
  enrolled: (left, right) =>
    left.enrolled.inside - right.enrolled.inside || left.enrolled.ever - right.enrolled.ever,
  folder: (left, right, folders) => compareNames(folderName(left, folders), folderName(right, folders)),
  modified: (left, right) => left.modified.at - right.modified.at,
  modifiedBy: (left, right) => compareNames(left.modified.by, right.modified.by),
  id: (left, right) => left.id - right.id,
};

/** A new array; what is equal stands in the order of the ids. */
export function sortPrograms(
  programs: readonly ProgramSummary[],
  { key, isDescending }: Sort,
  folders: FolderNames,
): readonly ProgramSummary[] {
  const compare = COMPARE[key];
  const sign = isDescending ? -1 : 1;
  return programs.toSorted((left, right) => sign * (compare(left, right, folders) || left.id - right.id));
}

export function filterPrograms(
  programs: readonly ProgramSummary[],
  { search, status, folder }: Pick<ListView, 'search' | 'status' | 'folder'>,
): readonly ProgramSummary[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '' && status === null && folder === null) return programs;
  return programs.filter(
    (program) =>
      (status === null || program.status === status) &&
      (folder === null || program.folderId === (folder === 'none' ? null : folder)) &&
      lowerName(program).includes(wanted),
  );
}

export function folderName(program: ProgramSummary, folders: FolderNames): string {
  return (program.folderId !== null && folders.get(program.folderId)) || '';
}

const lowerNames = new WeakMap<ProgramSummary, string>();

/** Lower-cased once for each program, not once for each letter typed. */
function lowerName(program: ProgramSummary): string {
  let name = lowerNames.get(program);
  if (name === undefined) {
    name = program.name.toLowerCase();
    lowerNames.set(program, name);
  }
  return name;
}

function statusRank({ status }: ProgramSummary): number {
  return LISTED_STATUSES.findIndex((known) => known === status);
}
