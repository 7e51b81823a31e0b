import { expect, test } from 'vitest';
import { packRow, unpackRow } from '#server/storage/row-bytes.ts';

const restored = (row: object) => unpackRow(packRow(row));

test('what a row holds comes back as it was', () => {
  const row = {
    id: 7,
    name: 'Zoë 🙂 "quoted"',
    nothing: null,
    is: false,
    never: Number.POSITIVE_INFINITY,
    before: Number.NEGATIVE_INFINITY,
    none: Number.NaN,
    zero: -0,
    list: [1, [2, undefined, { deep: 'x' }]],
    bytes: new Uint8Array([1, 255]),
    shorts: new Uint16Array([1, 65_535]),
    ints: new Int32Array([-1, 2 ** 31 - 1]),
    doubles: new Float64Array([0.1, Number.POSITIVE_INFINITY]),
    empty: new Float64Array(0),
    arrays: [new Int32Array([1]), new Int32Array([2, 3])],
  };

  expect(restored(row)).toStrictEqual(row);
});

test('a property that is undefined is left out', () => {
  expect(Object.keys(restored({ a: undefined, b: 1 }))).toEqual(['b']);
});

test('a row may have properties with the name that the format uses', () => {
  const row = { $: ['array', 'Int32Array', 0, 1], a: { $: { $: 1 }, b: new Uint8Array([3]) } };

  expect(restored(row)).toStrictEqual(row);
});

test('a part of a larger array is stored as that part alone', () => {
  const whole = new Int32Array([1, 2, 3, 4]);

  expect(restored({ part: whole.subarray(1, 3) })).toStrictEqual({ part: new Int32Array([2, 3]) });
});

test('a long row of few values takes less than a tenth of its room', () => {
  const packed = packRow({ at: new Float64Array(10_000).fill(1_800_000_000_000) });

  expect(packed.length).toBeLessThan(8_000);
});

test('a row that another format has written is refused by name', () => {
  const packed = packRow({ a: 1 });
  packed[0] = 9;

  expect(() => unpackRow(packed)).toThrow('A row is stored in the format 9');
});

test.each([new Map(), new Set(), new Date(0)])(
  'a row that holds a %s is refused, not stored as nothing',
  (value) => {
    expect(() => packRow({ value })).toThrow('which is not stored');
  },
);
