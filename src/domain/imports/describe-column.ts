import { isEmail } from '#domain/contacts/email-address.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import { cleanCell } from './cell-values.ts';
import {
  type ColumnFormat,
  DATE_ORDERS,
  type DateOrder,
  NUMBER_STYLES,
  type NumberStyle,
} from './column-format.ts';
import { findDateOrder, readDate } from './read-date.ts';
import { findNumberStyle, isMadeOfDigits, readNumber } from './read-number.ts';
import { isWordForNothing, readSubscription, readYesNo } from './read-words.ts';

/** What all cells of a column say about it. */
export type ColumnFacts = {
  readonly header: string;
  /** The first few that hold something. */
  readonly samples: readonly string[];
  readonly filled: number;
  /** How many are addresses. */
  readonly addresses: number;
  /** How many are words about a subscription. */
  readonly consents: number;
  readonly type: DataFieldType;
  /** [M6] [M7] How its dates and its numbers are written; null where that can be read in two ways and must be asked. */
  readonly dates: DateOrder | null;
  readonly numbers: NumberStyle | null;
  /** A text that is one day or another, one number or another. */
  readonly ambiguous: { readonly date: string | null; readonly number: string | null };
};

export type ColumnReader = { readonly add: (cell: string) => void; readonly describe: () => ColumnFacts };

const SAMPLES = 3;
/** A column keeps its type while no more than one cell in this many does not fit; those cells are listed. */
const ODD_ONE_IN = 50;
const NARROW: readonly Exclude<DataFieldType, 'Text'>[] = ['Number', 'Date', 'YesNo'];

/** Cheap looks at a cell first: a file has millions of them. */
const DIGIT = /\d/;
const WHOLE = /^\d+$/;
/** More than the code of a currency. */
const LONG_WORD = /[a-z]{4}/i;

type Votes<Way extends ColumnFormat> = Map<Way | 'either', { count: number; readonly text: string }>;

/** Reads a column cell by cell. */
export function createColumnReader(header: string): ColumnReader {
  const samples: string[] = [];
  const fits = { Number: 0, Date: 0, YesNo: 0 };
  const dates: Votes<DateOrder> = new Map();
  const numbers: Votes<NumberStyle> = new Map();
  let filled = 0;
  let nothing = 0;
  let addresses = 0;
  let consents = 0;
  let digits = 0;
  const add = (cell: string) => {
    const text = cleanCell(cell);
    if (text === '') return;
    filled += 1;
    if (samples.length < SAMPLES && !samples.includes(text)) samples.push(text);
    if (isWordForNothing(text)) {
      nothing += 1;
      return;
    }
    if (text.includes('@')) {
      if (isEmail(text)) addresses += 1;
      return;
    }
    if (text.length > 40) return;
    const isWord = text.length === 1 || !DIGIT.test(text);
    if (isWord && readSubscription(text) !== null) consents += 1;
    if (isWord && readYesNo(text) !== null) fits.YesNo += 1;
    if (!DIGIT.test(text)) return;
    if (!WHOLE.test(text)) vote(dates, findDateOrder(text), text);
    if (!WHOLE.test(text) && isDate(text)) fits.Date += 1;
    else if (isMadeOfDigits(text)) digits += 1;
    else if (!LONG_WORD.test(text) && isNumber(text)) {
      fits.Number += 1;
      vote(numbers, findNumberStyle(text), text);
    }
  };
  const describe = (): ColumnFacts => {
    const said = filled - nothing;
    const odd = Math.floor(said / ODD_ONE_IN);
    const type = NARROW.find((one) => said > 0 && digits === 0 && fits[one] >= said - odd) ?? 'Text';
    return {
      header,
      samples,
      filled,
      addresses,
      consents,
      type,
      dates: decide(dates, 'dayFirst'),
      numbers: decide(numbers, 'point'),
      ambiguous: { date: dates.get('either')?.text ?? null, number: numbers.get('either')?.text ?? null },
    };
  };
  return { add, describe };
}

function isNumber(text: string): boolean {
  return NUMBER_STYLES.some((style) => readNumber(text, style) !== null);
}

function isDate(text: string): boolean {
  return DATE_ORDERS.some((order) => readDate(text, order) !== null);
}

function vote<Way extends ColumnFormat>(votes: Votes<Way>, way: Way | 'either' | null, text: string): void {
  if (way === null) return;
  const said = votes.get(way);
  if (said) said.count += 1;
  else votes.set(way, { count: 1, text });
}

/** The way that most cells ask for; the usual one where none has two readings; null where nothing but those speaks. */
function decide<Way extends ColumnFormat>(votes: Votes<Way>, usual: Way): Way | null {
  const [first] = [...votes]
    .flatMap(([way, { count }]) => (way === 'either' ? [] : [{ way, count }]))
    .toSorted((a, b) => b.count - a.count);
  if (first) return first.way;
  return votes.has('either') ? null : usual;
}
