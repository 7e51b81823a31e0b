/** What stands in the way of parsing a text at all; found in one pass over its bytes. */
export type ScanFault = 'tooDeep' | 'tooMany' | 'forbiddenKey';

export type ScanLimits = { readonly depth: number; readonly values: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
/** No way of writing a key of nine characters is longer: each as \uXXXX. */
const LONGEST_KEY = 9 * 6;

/** The bytes of structure are never part of another character in UTF-8. */
export function scanJson(bytes: Uint8Array, limits: ScanLimits): ScanFault | null {
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
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COMMA) values += 1;
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

/** A key that would reach an object's prototype, however it is spelt. */
function isForbidden(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start - 1;
  if (length < 9 || length > LONGEST_KEY || !isKey(bytes, end + 1)) return false;
  const token = new TextDecoder().decode(bytes.subarray(start, end + 1));
  try {
    return JSON.parse(token) === '__proto__';
  } catch (error) {
    // Not JSON at all: that is for the parser to say.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isKey(bytes: Uint8Array, from: number): boolean {
  let index = from;
  while (bytes[index] === 0x20 || bytes[index] === 0x0a || bytes[index] === 0x0d || bytes[index] === 0x09) {
    index += 1;
  }
  return bytes[index] === COLON;
}
