import { cleanLine } from '#domain/words/clean-line.ts';
import type { Dialect } from './find-dialect.ts';
import { removeGuard } from './formula-guard.ts';
import { type CsvFault, type CsvRow, readCsv } from './read-csv.ts';

/** A file as a table: every row has a cell for each column. */
export type CsvTable = {
  readonly headers: readonly string[];
  /** Blank lines are none. */
  readonly rows: Iterable<CsvRow | CsvFault>;
};

/**
 * [M3] The columns and the rows below them as they are read. Missing last cells are empty, empty ones too many are left
 * out; a row with more that is filled keeps all of it, for the reason why it is refused.
 */
export function openTable(text: string, dialect: Dialect): CsvTable | null {
  const records = skipLines(text, dialect);
  const first = records.next().value;
  if (!first) return null;
  const headers = nameColumns(dialect.hasHeader ? first.cells.map(cleanCell) : first.cells.map(() => ''));
  return { headers, rows: readRows(dialect.hasHeader ? [] : [first], records, headers.length) };
}

function* skipLines(text: string, { separator, skippedLines }: Dialect): Generator<CsvRow | CsvFault> {
  for (const record of readCsv(text, separator)) {
    if (record.line > skippedLines && record.cells.some((cell) => cell.trim() !== '')) yield record;
  }
}

function* readRows(
  first: readonly (CsvRow | CsvFault)[],
  records: Iterable<CsvRow | CsvFault>,
  columns: number,
): Generator<CsvRow | CsvFault> {
  for (const record of first) yield fitRow(record, columns);
  for (const record of records) yield fitRow(record, columns);
}

function fitRow(record: CsvRow | CsvFault, columns: number): CsvRow | CsvFault {
  if (record.kind === 'fault') return record;
  const cells = record.cells.map(removeGuard);
  while (cells.length < columns) cells.push('');
  while (cells.length > columns && cells.at(-1)?.trim() === '') cells.pop();
  return { ...record, cells };
}

function cleanCell(cell: string): string {
  return cleanLine(removeGuard(cell));
}

/** A column without a name is called by its number, a second one of a name by how many there are. */
function nameColumns(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const wanted = cell || `Column ${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
    taken.add(name);
    return name;
  });
}
