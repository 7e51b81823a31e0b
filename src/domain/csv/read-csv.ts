/** A record of the file with the line on which it begins, counted from 1. */
export type CsvRow = { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] };
/** A record that can't be read. The next one begins on the line after the quotation mark that is wrong. */
export type CsvFault = {
  readonly kind: 'fault';
  readonly line: number;
  readonly reason: string;
  /** As far as it could be read, and the rest of the line as it is in the file. */
  readonly cells: readonly string[];
};

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const QUOTE = 34;
const SPACE = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * [M1] RFC 4180, record by record, in one pass over the text, whatever is in it. Cells may span lines; lines end in CRLF,
 * LF or CR. A quote inside a cell that does not begin with one is text, as spreadsheets write it; spaces around a quoted
 * cell are none of it.
 */
export function* readCsv(text: string, separator: Separator): Generator<CsvRow | CsvFault, undefined> {
  const separatorCode = separator.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const startLine = line;
    const cells: string[] = [];
    let fault: CsvFault | null = null;
    for (let isRecordOpen = true; isRecordOpen; ) {
      const open = skipSpaces(text, at);
      if (text.charCodeAt(open) === QUOTE) {
        const close = closingQuote(text, open);
        const end = close === -1 ? -1 : skipSpaces(text, close + 1);
        if (end === -1 || (end < text.length && !isCellEnd(text.charCodeAt(end), separatorCode))) {
          const rest = text.slice(open, endOfLine(text, open));
          const reason = close === -1 ? UNCLOSED : FOLLOWED;
          fault = { kind: 'fault', line, reason, cells: [...cells, rest] };
          at = open + rest.length;
          break;
        }
        const cell = text.slice(open + 1, close);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        line += lineBreaksIn(cell);
        at = end;
      } else {
        const from = at;
        while (at < text.length && !isCellEnd(text.charCodeAt(at), separatorCode)) at += 1;
        cells.push(text.slice(from, at));
      }
      isRecordOpen = text.charCodeAt(at) === separatorCode;
      if (isRecordOpen) at += 1;
    }
    if (text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    at += 1;
    line += 1;
    yield fault ?? { kind: 'row', line: startLine, cells };
  }
}

const UNCLOSED = 'An opening quotation mark has no closing one';
const FOLLOWED = 'A closing quotation mark is followed by more text';

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function isCellEnd(code: number, separatorCode: number): boolean {
  return code === separatorCode || isLineEnd(code);
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function lineBreaksIn(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
