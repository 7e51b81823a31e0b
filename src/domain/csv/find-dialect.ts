import { isEmail } from '#domain/contacts/email-address.ts';
import { type CsvFault, type CsvRow, readCsv, SEPARATORS, type Separator } from './read-csv.ts';

/** How a file is written. */
export type Dialect = {
  readonly separator: Separator;
  /** Lines before the table: `sep=;`, a title, blank ones. */
  readonly skippedLines: number;
  /** Whether the first line of the table holds names. */
  readonly hasHeader: boolean;
};

/** What a person says of the file that is not as it was found. */
export type DialectChoice = {
  readonly separator?: Separator | undefined;
  readonly hasHeader?: boolean | undefined;
};

/** Enough to know a file by; a header of a hundred columns is far shorter. */
const CHARACTERS_LOOKED_AT = 100_000;
const RECORDS_LOOKED_AT = 50;
const SEPARATOR_LINE = /^sep=([,;\t|])[ \t]*(?:\r\n|\n|\r|$)/i;

/** [M2] The dialect of a file, found from its first records; what a person chose is taken as it is. */
export function findDialect(text: string, choice: DialectChoice = {}): Dialect {
  const named = SEPARATOR_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const separator = choice.separator ?? SEPARATORS.find((one) => one === named?.[1]) ?? findSeparator(body);
  const records = readFirst(body, separator);
  const first = records[findFirstOfTable(records)];
  const skippedLines = (named ? 1 : 0) + (first?.line ?? 1) - 1;
  return { separator, skippedLines, hasHeader: choice.hasHeader ?? !holdsAddress(first) };
}

/** The separator with which the most records have as many cells as the first of the table; between equals, more cells. */
function findSeparator(body: string): Separator {
  const scored = SEPARATORS.map((separator) => {
    const records = readFirst(body, separator).filter((record) => record.cells.length > 1);
    const columns = findUsual(records.map(({ cells }) => cells.length));
    const agreeing = records.filter(({ cells }) => cells.length === columns).length;
    return { separator, agreeing, columns };
  });
  const best = scored.toSorted((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)[0];
  return best?.separator ?? ',';
}

/** The first record with about as many filled cells as there usually are, or with an address in it. */
function findFirstOfTable(records: readonly Read[]): number {
  const usual = findUsual(records.map(countFilled).filter((filled) => filled > 0));
  const place = records.findIndex(
    (record) => countFilled(record) * 2 > usual || (countFilled(record) > 0 && holdsAddress(record)),
  );
  return Math.max(place, 0);
}

type Read = CsvRow | CsvFault;

function readFirst(body: string, separator: Separator): readonly Read[] {
  const read: Read[] = [];
  for (const record of readCsv(body.slice(0, CHARACTERS_LOOKED_AT), separator)) {
    read.push(record);
    if (read.length === RECORDS_LOOKED_AT) break;
  }
  return read;
}

function countFilled({ cells }: Read): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function holdsAddress(record: Read | undefined): boolean {
  return record?.cells.some((cell) => isEmail(cell.trim())) ?? false;
}

/** What most of them are; the greatest of those that are equally many; 0 of none. */
function findUsual(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual = 0] = [...times].toSorted(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  return usual;
}
