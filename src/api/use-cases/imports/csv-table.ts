import { MAXIMUM_CSV_COLUMNS, MAXIMUM_CSV_ROWS } from '#contract/audience.ts';
import { decodeCsv } from './decode-csv.ts';
import { fileRefusal } from './file-problem.ts';
import { type CsvFault, type CsvRow, detectSeparator, readCsv } from './read-csv.ts';

/** The header, and the rows below it as they are read. */
export type CsvTable = { readonly headers: readonly string[]; readonly rows: Iterable<CsvRow> };

/** Checks all that can be checked before the rows are read; the rows throw where the file breaks. */
export function openCsv(bytes: Uint8Array): CsvTable {
  const text = decodeCsv(bytes);
  const records = readCsv(text, detectSeparator(text));
  const first = records.next().value;
  if (!first) throw fileRefusal('The file is empty.', 'Choose a file with a header line and rows.');
  const headers = headersOf(intact(first));
  return { headers, rows: checkedRows(records) };
}

function headersOf({ cells }: CsvRow): readonly string[] {
  if (cells.length > MAXIMUM_CSV_COLUMNS) {
    throw fileRefusal(
      `The file has ${cells.length} columns.`,
      `Keep the columns you need, ${MAXIMUM_CSV_COLUMNS} at the most, and choose the file again.`,
    );
  }
  const headers = cells.map((cell, index) => cell.trim() || `Column ${index + 1}`);
  const seen = new Set<string>();
  for (const header of headers) {
    const name = header.toLowerCase();
    if (seen.has(name)) {
      throw fileRefusal(
        `Two columns are called “${header}”.`,
        'Give each column its own name in the first line.',
      );
    }
    seen.add(name);
  }
  return headers;
}

function* checkedRows(records: Iterable<CsvRow | CsvFault>): Generator<CsvRow> {
  let count = 0;
  for (const record of records) {
    const row = intact(record);
    if (isBlank(row)) continue;
    count += 1;
    if (count > MAXIMUM_CSV_ROWS) {
      throw fileRefusal(
        `The file has more than ${MAXIMUM_CSV_ROWS.toLocaleString('en-GB')} rows.`,
        'Split it into smaller files and import them one after another.',
      );
    }
    yield row;
  }
  if (count === 0) {
    throw fileRefusal('The file has a header and no rows.', 'Choose a file with at least one contact.');
  }
}

function intact(record: CsvRow | CsvFault): CsvRow {
  if (record.kind === 'row') return record;
  throw fileRefusal(
    `The file can’t be read from line ${record.line} on.`,
    `${record.reason}. Correct that line, or save the file as CSV again.`,
  );
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}
