/** FNV-1a and the length: tells a repeated upload from another file under the same Idempotency-Key. */
export function fingerprintBytes(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(36)}`;
}
