import { addGuard } from './formula-guard.ts';

/** What a cell holds; numbers and nothing are written as they are, text is made safe. */
export type CsvCell = string | number | boolean | null | Plain;

/** A text that no spreadsheet takes for a formula, whatever it begins with: a telephone number. */
type Plain = { readonly plain: string };

const NEEDS_QUOTES = /["\r\n,]/;

/**
 * [SEC-4] A file after RFC 4180: CRLF after each row, quotes where a cell needs them. Text that a spreadsheet would run as
 * a formula gets an apostrophe in front, so that it comes out as text.
 */
export function formatCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [formatLine(header)];
  for (const row of rows) lines.push(formatLine(row));
  return `${lines.join('\r\n')}\r\n`;
}

function formatLine(cells: readonly CsvCell[]): string {
  return cells.map(formatCell).join(',');
}

function formatCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'object') return cell.plain;
  const text = addGuard(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
