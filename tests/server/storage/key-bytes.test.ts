import { expect, test } from 'vitest';
import { FIRST_KEY, type Key, LAST_KEY } from '#api/storage/port.ts';
import { decodeKey, encodeKey, encodePrefix } from '#server/storage/key-bytes.ts';

/** In the order of IndexedDB: numbers, texts by UTF-16 unit, lists part by part. */
const IN_ORDER: readonly Key[] = [
  Number.NEGATIVE_INFINITY,
  -Number.MAX_VALUE,
  -2.5,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  1,
  2,
  256,
  1e300,
  Number.POSITIVE_INFINITY,
  '',
  '\u0000',
  '\u0000a',
  '\u0001',
  'a',
  'a\u0000',
  'ab',
  'b',
  'z',
  '~',
  'ý',
  'þ',
  'ÿ',
  'Ā',
  '中',
  // Two units that begin with D8 to DF: before what lies above them, though its character number is greater.
  '🙂',
  '\uE000',
  '\uFFFF',
  [],
  [FIRST_KEY],
  [1],
  [1, FIRST_KEY],
  [1, 2],
  [1, 'a'],
  [1, 'a', 0],
  [1, 'a\u0000'],
  [1, []],
  [1, [[]]],
  [2],
  ['a'],
  ['a', 'b'],
  ['b'],
  LAST_KEY,
];

const compare = (one: Key, other: Key) => Buffer.compare(encodeKey(one), encodeKey(other));

test('bytes of keys sort as IndexedDB sorts the keys', () => {
  const shuffled = IN_ORDER.toReversed();

  expect(shuffled.toSorted(compare)).toEqual(IN_ORDER);
});

test('fake-indexeddb, which the browsers’ own tests hold, agrees with the order', () => {
  const byIndexedDb = IN_ORDER.toReversed().toSorted((one, other) => indexedDB.cmp(one, other));

  expect(byIndexedDb).toEqual(IN_ORDER);
});

test('a key comes out of its bytes as it went in', () => {
  expect(IN_ORDER.map((key) => decodeKey(encodeKey(key)))).toEqual(IN_ORDER);
});

test('negative zero is the key zero', () => {
  expect(compare(-0, 0)).toBe(0);
});

test('texts that begin with a text lie between its two ends', () => {
  const { from, to } = encodePrefix('a\u00ff');
  const begins = (text: string) =>
    Buffer.compare(from, encodeKey(text)) <= 0 && Buffer.compare(encodeKey(text), to) < 0;
  const texts = ['a\u00ff', 'a\u00ffb', 'a\u00ff\uffff\uffff', 'a', 'a\u00fe', 'a\u0100', 'b'];

  expect(texts.filter(begins)).toEqual(['a\u00ff', 'a\u00ffb', 'a\u00ff\uffff\uffff']);
});
