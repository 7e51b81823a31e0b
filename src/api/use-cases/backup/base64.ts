/** Arguments that a call may have everywhere. */
const CHARACTERS_AT_ONCE = 0x2000;

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHARACTERS_AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHARACTERS_AT_ONCE)));
  }
  return btoa(parts.join(''));
}

/** Null for what `textOfBytes` never writes. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
