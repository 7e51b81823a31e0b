/** What stands in the way of parsing a text at all; found in one pass over its bytes. */
export type ScanFault = 'tooDeep' | 'tooMany' | 'forbiddenKey';

export type ScanLimits = {
  readonly depth: number;
  /** In the whole text. */
  readonly values: number;
  /** Of one object: a large one is slow to parse. */
  readonly members: number;
  /** Of one list. */
  readonly items: number;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LETTER_U = 0x75;
const COLON = 0x3a;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const FORBIDDEN = new TextEncoder().encode('__proto__');

/** The bytes of structure are never part of another character in UTF-8. */
export function scanJson(bytes: Uint8Array, limits: ScanLimits): ScanFault | null {
  // Of what is open at each depth: how much it may hold, and how much it holds.
  const most = new Uint32Array(limits.depth + 2).fill(limits.values);
  const held = new Uint32Array(limits.depth + 2);
  let depth = 0;
  let values = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      const end = endOfString(bytes, index + 1);
      if (isForbidden(bytes, index, end)) return 'forbiddenKey';
      index = end;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      depth += 1;
      values += 1;
      if (depth > limits.depth) return 'tooDeep';
      most[depth] = byte === OPEN_OBJECT ? limits.members : limits.items;
      held[depth] = 1;
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth = Math.max(0, depth - 1);
    else if (byte === COMMA) {
      values += 1;
      const count = (held[depth] ?? 0) + 1;
      held[depth] = count;
      if (count > (most[depth] ?? 0)) return 'tooMany';
    }
    if (values > limits.values) return 'tooMany';
  }
  return null;
}

/** The place of the closing quote, or the end of the text. */
function endOfString(bytes: Uint8Array, from: number): number {
  for (let index = from; index < bytes.length; index += 1) {
    if (bytes[index] === BACKSLASH) index += 1;
    else if (bytes[index] === QUOTE) return index;
  }
  return bytes.length;
}

/** A key that would reach an object's prototype, however it is spelt: each character as it is or as \uXXXX. */
function isForbidden(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start + 1;
  for (const wanted of FORBIDDEN) {
    if (bytes[at] === wanted) at += 1;
    else if (isEscaped(bytes, at, wanted)) at += 6;
    else return false;
  }
  return at === end && isKey(bytes, end + 1);
}

function isEscaped(bytes: Uint8Array, at: number, wanted: number): boolean {
  if (bytes[at] !== BACKSLASH || bytes[at + 1] !== LETTER_U) return false;
  return Number.parseInt(String.fromCharCode(...bytes.subarray(at + 2, at + 6)), 16) === wanted;
}

function isKey(bytes: Uint8Array, from: number): boolean {
  let index = from;
  while (bytes[index] === 0x20 || bytes[index] === 0x0a || bytes[index] === 0x0d || bytes[index] === 0x09) {
    index += 1;
  }
  return bytes[index] === COLON;
}
