import { readCsv } from '#domain/csv/read-csv.ts';
import { cleanLine } from '#domain/words/clean-line.ts';

const NEEDS_QUOTES = /[;,"|\r\n]|^\s|\s$/;

/** [M10] Names in one cell, as an export writes them: "A; B", a name with a separator in it in quotes. */
export function writeNames(names: readonly string[]): string {
  return names.map((name) => (NEEDS_QUOTES.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ');
}

/** Names in one cell, each once; other programs write commas between them. */
export function readNames(text: string): readonly string[] {
  const line = text.replaceAll(/[\r\n]+/g, ' ');
  const [bySemicolon, byComma] = [namesIn(line, ';'), namesIn(line, ',')];
  const names = bySemicolon.length >= byComma.length || line.includes(';') ? bySemicolon : byComma;
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function namesIn(line: string, separator: ';' | ','): readonly string[] {
  return [...readCsv(line, separator)].flatMap(({ cells }) =>
    cells.map(cleanLine).filter((name) => name !== ''),
  );
}
