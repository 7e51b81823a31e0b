import type { ProgramSummary } from '#contract/programs.ts';
import { COLUMNS, type Known } from './columns.tsx';
import type { ListView, Sort } from './list-view.ts';

/** A new array; what is equal stands in the order of the ids. */
export function sortPrograms(
  programs: readonly ProgramSummary[],
  { key, isDescending }: Sort,
  known: Known,
): readonly ProgramSummary[] {
  const column = COLUMNS.find(({ id }) => id === key);
  const sign = isDescending ? -1 : 1;
  return programs.toSorted(
    (left, right) => sign * ((column?.compare(left, right, known) ?? 0) || left.id - right.id),
  );
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
