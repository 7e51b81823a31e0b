import { type Encoding, type FileChoice, MAXIMUM_CSV_COLUMNS, MAXIMUM_CSV_ROWS } from '#contract/imports.ts';
import { type Dialect, findDialect } from '#domain/csv/find-dialect.ts';
import { openTable } from '#domain/csv/open-table.ts';
import type { CsvFault, CsvRow } from '#domain/csv/read-csv.ts';
import { formatNumber } from '#domain/words/numbers.ts';
import { decodeFile } from './decode-file.ts';
import { fileRefusal } from './file-refusals.ts';

const CHOOSE_A_FULL_FILE = 'Choose a file with a header row and at least one contact.';

/** A file as it was found to be written: its columns, and the rows below them as they are read. */
export type OpenFile = {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  readonly rows: Iterable<CsvRow | CsvFault>;
};

/** Checks all that can be checked before the rows are read; the rows throw where there are too many, or none. */
export function openFile(bytes: Uint8Array, choice: FileChoice): OpenFile {
  if (bytes.length === 0) throw fileRefusal('The file is empty', CHOOSE_A_FULL_FILE);
  const { encoding, text } = decodeFile(bytes, choice.encoding);
  const dialect = findDialect(text, choice);
  const table = openTable(text, dialect);
  if (!table) throw fileRefusal('The file is empty', CHOOSE_A_FULL_FILE);
  const { headers } = table;
  if (headers.length > MAXIMUM_CSV_COLUMNS) {
    throw fileRefusal(
      `The file has ${headers.length} columns`,
      `Keep up to ${MAXIMUM_CSV_COLUMNS} columns, then choose the file again.`,
    );
  }
  return { encoding, dialect, headers, rows: countedRows(table.rows) };
}

function* countedRows(rows: Iterable<CsvRow | CsvFault>): Generator<CsvRow | CsvFault> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > MAXIMUM_CSV_ROWS) {
      throw fileRefusal(
        `The file has more than ${formatNumber(MAXIMUM_CSV_ROWS)} rows`,
        'Split it into smaller files and import each one.',
      );
    }
    yield row;
  }
  if (count === 0) {
    throw fileRefusal(
      'The file has a header row but no contacts',
      'Choose a file with at least one contact.',
    );
  }
}
