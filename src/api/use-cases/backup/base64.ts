/** Arguments that a call may have everywhere. */
const CHARACTERS_AT_ONCE = 0x2000;

export function textOfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHARACTERS_AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHARACTERS_AT_ONCE)));
  }
  return btoa(parts.join(''));
}
