import type { ProgramSummary } from '#contract/programs.ts';
import { foldText } from '#domain/words/fold-text.ts';
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
  const wanted = foldText(search.trim());
  if (wanted === '' && status === null && folder === null) return programs;
  return programs.filter(
    (program) =>
      (status === null || program.status === status) &&
      (folder === null || program.folderId === (folder === 'none' ? null : folder)) &&
      foldedName(program).includes(wanted),
  );
}

const foldedNames = new WeakMap<ProgramSummary, string>();

/** Folded once for each program, not once for each letter typed. */
function foldedName(program: ProgramSummary): string {
  let name = foldedNames.get(program);
  if (name === undefined) {
    name = foldText(program.name);
    foldedNames.set(program, name);
  }
  return name;
}
