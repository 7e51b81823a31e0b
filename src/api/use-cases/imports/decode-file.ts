import type { Encoding } from '#contract/imports.ts';
import { fileRefusal } from './file-refusals.ts';

export type Decoded = { readonly encoding: Encoding; readonly text: string };

/** [M1] The text of a file, in the encoding that it shows or that a person chose. A byte order mark is left out. */
export function decodeFile(bytes: Uint8Array, chosen: Encoding | undefined): Decoded {
  const encoding = chosen ?? findEncoding(bytes);
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** How many bytes are looked at for the zeros of UTF-16. */
const LOOKED_AT = 4_096;

function findEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  for (const [place, byte] of bytes.subarray(0, LOOKED_AT).entries())
    if (byte === 0) zeros[place % 2 ? 1 : 0] += 1;
  const [even, odd] = zeros;
  // Letters of Latin scripts have a zero as their other byte.
  if (odd > even * 10) return 'utf-16le';
  if (even > odd * 10) return 'utf-16be';
  if (bytes.includes(0)) {
    throw fileRefusal('The file is not a text file', 'Choose a CSV file. Save spreadsheets as CSV first.');
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return false;
  }
}
