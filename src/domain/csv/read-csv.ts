/** A record of the file with the line on which it begins, counted from 1. */
export type CsvRow = { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] };
/** Where the file stops being CSV; nothing after it can be trusted. */
export type CsvFault = { readonly kind: 'fault'; readonly line: number; readonly reason: string };

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * RFC 4180, record by record, in one pass over the text, whatever is in it. Cells may span lines; lines end in CRLF, LF
 * or CR. A quote inside a cell that does not begin with one is text, as spreadsheets write it.
 */
export function* readCsv(text: string, separator: Separator): Generator<CsvRow | CsvFault, undefined> {
  const separatorCode = separator.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const startLine = line;
    const cells: string[] = [];
    for (let isRecordOpen = true; isRecordOpen; ) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at);
        if (close === -1) {
          yield { kind: 'fault', line, reason: 'An opening quotation mark has no closing one' };
          return;
        }
        const cell = text.slice(at + 1, close);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        line += lineBreaksIn(cell);
        at = close + 1;
        if (at < text.length && !isCellEnd(text.charCodeAt(at), separatorCode)) {
          yield { kind: 'fault', line, reason: 'A closing quotation mark is followed by more text' };
          return;
        }
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
    yield { kind: 'row', line: startLine, cells };
  }
}

/** The separator that occurs most often in the first record, outside quotes. */
export function detectSeparator(text: string): Separator {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const character of firstCharacters(text)) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return SEPARATORS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}

/** A header of a hundred columns is far shorter. */
function firstCharacters(text: string): string {
  return text.slice(0, 100_000);
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function isCellEnd(code: number, separatorCode: number): boolean {
  return code === separatorCode || code === LINE_FEED || code === CARRIAGE_RETURN;
}

function lineBreaksIn(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
