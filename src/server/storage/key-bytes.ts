import type { Key } from '#api/storage/port.ts';

// Kinds of keys in their order. An end is less than every kind, so that a list comes before one that it begins.
const END = 0;
const NUMBER = 1;
const TEXT = 2;
const LIST = 3;
/** Written in a text for END itself, which would end it: two bytes that sort where the unit sorts. */
const UNIT_SHIFT = 1;

/** Bytes that sort, compared one by one, as IndexedDB sorts the keys; `decodeKey` reads them. */
export function encodeKey(key: Key): Uint8Array {
  const bytes: number[] = [];
  append(bytes, key);
  return Uint8Array.from(bytes);
}

export function decodeKey(bytes: Uint8Array): Key {
  return read({ bytes, at: 0 });
}

/** The bytes of every text that begins with a text lie between these two: its own without its end, and the next ones. */
export function encodePrefix(text: string): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const from = encodeKey(text).slice(0, -1);
  const last = from.findLastIndex((byte) => byte < 0xff);
  return { from, to: Uint8Array.from([...from.subarray(0, last), (from[last] ?? 0) + 1]) };
}

/** The value of a row at the path of an index as a key, or null where a row has none and is not in the index. */
export function toKey(value: unknown): Key | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (!Array.isArray(value)) return null;
  const parts = value.map(toKey);
  return parts.includes(null) ? null : parts.filter((part) => part !== null);
}

function append(bytes: number[], key: Key): void {
  if (typeof key === 'number') appendNumber(bytes, key);
  else if (typeof key === 'string') appendText(bytes, key);
  else {
    bytes.push(LIST);
    for (const part of key) append(bytes, part);
    bytes.push(END);
  }
}

/** A double sorts as its bits do, once the sign of a positive one is set and all bits of a negative one are turned. */
function appendNumber(bytes: number[], number: number): void {
  const view = new DataView(new ArrayBuffer(8));
  // There is one zero.
  view.setFloat64(0, number === 0 ? 0 : number);
  const isNegative = view.getUint8(0) >= 0x80;
  bytes.push(NUMBER);
  for (let place = 0; place < 8; place += 1) {
    const byte = view.getUint8(place);
    bytes.push(isNegative ? byte ^ 0xff : place === 0 ? byte | 0x80 : byte);
  }
}

/** By UTF-16 unit, not by character, as IndexedDB does. Plain letters take one byte, others three. */
function appendText(bytes: number[], text: string): void {
  bytes.push(TEXT);
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < WIDE - UNIT_SHIFT) bytes.push(unit + UNIT_SHIFT);
    else bytes.push(WIDE, unit >> 8, unit & 0xff);
  }
  bytes.push(END);
}

const WIDE = 0xff;

type Reader = { readonly bytes: Uint8Array; at: number };

function next(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw new Error('The key ends too early.');
  reader.at += 1;
  return byte;
}

function read(reader: Reader): Key {
  const kind = next(reader);
  if (kind === NUMBER) return readNumber(reader);
  if (kind === TEXT) return readText(reader);
  if (kind !== LIST) throw new Error(`There is no kind of key ${kind}.`);
  const parts: Key[] = [];
  while (reader.bytes[reader.at] !== END) parts.push(read(reader));
  reader.at += 1;
  return parts;
}

function readNumber(reader: Reader): number {
  const view = new DataView(new ArrayBuffer(8));
  const first = next(reader);
  const isNegative = first < 0x80;
  view.setUint8(0, isNegative ? first ^ 0xff : first & 0x7f);
  for (let place = 1; place < 8; place += 1) view.setUint8(place, next(reader) ^ (isNegative ? 0xff : 0));
  return view.getFloat64(0);
}

function readText(reader: Reader): string {
  const units: number[] = [];
  for (let byte = next(reader); byte !== END; byte = next(reader))
    units.push(byte === WIDE ? next(reader) * 256 + next(reader) : byte - UNIT_SHIFT);
  return String.fromCharCode(...units);
}
