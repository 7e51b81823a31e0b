import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { MAXIMUM_CSV_COLUMNS, MAXIMUM_CSV_ROWS } from '#contract/imports.ts';
import { type CsvFault, type CsvRow, detectSeparator, readCsv } from '#domain/csv/read-csv.ts';

const CHOOSE_A_FULL_FILE = 'Choose a file with a header row and at least one contact.';
const SAVE_AS_UTF8 = 'Save it as “CSV UTF-8” in your spreadsheet, then choose the file again.';

/** The header, and the rows below it as they are read. */
export type CsvTable = { readonly headers: readonly string[]; readonly rows: Iterable<CsvRow> };

/** Checks all that can be checked before the rows are read; the rows throw where the file breaks. */
export function openCsv(bytes: Uint8Array): CsvTable {
  const text = decodeCsv(bytes);
  const records = readCsv(text, detectSeparator(text));
  const first = records.next().value;
  if (!first) throw fileRefusal('The file is empty', CHOOSE_A_FULL_FILE);
  const headers = readHeaders(intact(first));
  return { headers, rows: checkedRows(records) };
}

function readHeaders({ cells }: CsvRow): readonly string[] {
  if (cells.length > MAXIMUM_CSV_COLUMNS) {
    throw fileRefusal(
      `The file has ${cells.length} columns`,
      `Keep up to ${MAXIMUM_CSV_COLUMNS} columns, then choose the file again.`,
    );
  }
  const headers = cells.map((cell, index) => cell.trim() || `Column ${index + 1}`);
  const seen = new Set<string>();
  for (const header of headers) {
    const name = header.toLowerCase();
    if (seen.has(name)) {
      throw fileRefusal(
        `Two columns are called “${header}”`,
        'Give each column a different name in the first row.',
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
        `The file has more than ${MAXIMUM_CSV_ROWS.toLocaleString('en-GB')} rows`,
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

function intact(record: CsvRow | CsvFault): CsvRow {
  if (record.kind === 'row') return record;
  throw fileRefusal(
    `The file cannot be read from line ${record.line} onwards`,
    `${record.reason}. Fix that line, or save the file as CSV again.`,
  );
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The text of a file. Anything but UTF-8 is refused: guessing an encoding would spoil names without a word. */
function decodeCsv(bytes: Uint8Array): string {
  if (bytes.length === 0) throw fileRefusal('The file is empty', CHOOSE_A_FULL_FILE);
  if (isUtf16(bytes)) throw fileRefusal('The file is saved as UTF-16', SAVE_AS_UTF8);
  if (bytes.includes(0)) {
    throw fileRefusal('The file is not a text file', 'Choose a CSV file. Save spreadsheets as CSV first.');
  }
  try {
    // The decoder leaves a byte order mark out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw fileRefusal('The file is not UTF-8 text', SAVE_AS_UTF8);
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** What is wrong with an uploaded file, and what to do about it. */
function fileRefusal(title: string, detail: string): ApiRefusal {
  return new ApiRefusal({ kind: 'badRequest', title, detail });
}
