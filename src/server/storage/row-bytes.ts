import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What rows are written as. A change of it gets a new number, and the old one stays readable. */
const FORMAT = 1;
const PLAIN = 0;
const DEFLATED = 1;
/** Smaller rows gain less than it costs to deflate them. */
const DEFLATE_FROM = 1_024;
const HEADER = 6;

const ARRAYS = {
  Uint8Array,
  Uint16Array,
  Int32Array,
  Float64Array,
} as const;
type ArrayName = keyof typeof ARRAYS;

/** Bears what JSON does not know. A property of this name in a row is put into one of its own. */
const SIGN = '$';
type Sign =
  | readonly ['array', name: ArrayName, offset: number, length: number]
  | readonly ['number', text: string]
  | readonly ['undefined']
  | readonly ['object', properties: Readonly<Record<string, unknown>>];

/**
 * A row as bytes: number of the format, whether what follows is deflated, length of the text, the row as JSON, and the
 * contents of its typed arrays, each at the offset that the JSON names, least significant byte first. Any release, and
 * any other program, can read it.
 */
export function packRow(row: object): Uint8Array {
  const arrays: Uint8Array[] = [];
  let size = 0;
  const text = Buffer.from(
    JSON.stringify(
      toPlain(row, (array) => {
        const offset = size;
        arrays.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
        size += array.byteLength;
        return offset;
      }),
    ),
  );
  const body = arrays.length === 0 ? text : Buffer.concat([text, ...arrays]);
  const isLarge = body.length >= DEFLATE_FROM;
  const head = Buffer.alloc(HEADER);
  head.writeUInt8(FORMAT, 0);
  head.writeUInt8(isLarge ? DEFLATED : PLAIN, 1);
  head.writeUInt32LE(text.length, 2);
  return Buffer.concat([head, isLarge ? deflateRawSync(body, { level: 1 }) : body]);
}

export function unpackRow(bytes: Uint8Array): object {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = buffer.readUInt8(0);
  if (format !== FORMAT)
    throw new Error(`A row is stored in the format ${format}, which this release can't read.`);
  const rest = buffer.subarray(HEADER);
  const body = buffer.readUInt8(1) === DEFLATED ? inflateRawSync(rest) : rest;
  const length = buffer.readUInt32LE(2);
  const plain: unknown = JSON.parse(body.toString('utf8', 0, length));
  const arrays = body.subarray(length);
  const row = fromPlain(plain, arrays);
  if (!(row instanceof Object)) throw new Error('A row is no object.');
  return row;
}

type TypedArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

function toPlain(value: unknown, keep: (array: TypedArray) => number): unknown {
  if (value === undefined) return { [SIGN]: ['undefined'] satisfies Sign };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [SIGN]: ['number', Object.is(value, -0) ? '-0' : String(value)] satisfies Sign };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => toPlain(part, keep));
  if (ArrayBuffer.isView(value)) {
    const array = value as TypedArray;
    const name = nameOf(array);
    return { [SIGN]: ['array', name, keep(array), array.length] satisfies Sign };
  }
  if (value instanceof Map || value instanceof Set || value instanceof Date)
    throw new Error(`A row holds a ${value.constructor.name}, which is not stored.`);
  const plain: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) if (part !== undefined) plain[name] = toPlain(part, keep);
  return SIGN in plain ? { [SIGN]: ['object', plain] satisfies Sign } : plain;
}

function nameOf(array: TypedArray): ArrayName {
  for (const [name, type] of Object.entries(ARRAYS)) if (array instanceof type) return name as ArrayName;
  throw new Error('A row holds an array of a kind that is not stored.');
}

function fromPlain(plain: unknown, arrays: Uint8Array): unknown {
  if (typeof plain !== 'object' || plain === null) return plain;
  if (Array.isArray(plain)) {
    for (let place = 0; place < plain.length; place += 1) plain[place] = fromPlain(plain[place], arrays);
    return plain;
  }
  const properties = plain as Record<string, unknown>;
  const sign = properties[SIGN];
  if (sign !== undefined) return fromSign(sign as Sign, arrays);
  for (const [name, part] of Object.entries(properties))
    if (typeof part === 'object') properties[name] = fromPlain(part, arrays);
  return properties;
}

function fromSign(sign: Sign, arrays: Uint8Array): unknown {
  switch (sign[0]) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(sign[1]);
    case 'object': {
      const { [SIGN]: own, ...others } = sign[1];
      const restored = fromPlain(others, arrays) as Record<string, unknown>;
      return { ...restored, [SIGN]: fromPlain(own, arrays) };
    }
    case 'array': {
      const [, name, offset, length] = sign;
      const type = ARRAYS[name];
      // A copy of its own, since it has to begin where its kind of number may begin.
      return new type(
        new Uint8Array(arrays.subarray(offset, offset + length * type.BYTES_PER_ELEMENT)).buffer,
      );
    }
  }
}
