/**
 * Chance without a generator: every draw is a hash of what it is about, so it is the same in whatever order contacts
 * are looked at, and however often. The mixing is that of MurmurHash3, 32 bits.
 */
export function hash(seed: number, ...parts: readonly number[]): number {
  let mixed = seed | 0;
  for (const part of parts) {
    mixed = mix(mixed, part | 0);
    // Moments need more than 32 bits.
    if (part > 0xffff_ffff) mixed = mix(mixed, Math.floor(part / 0x1_0000_0000));
  }
  return finished(mixed);
}

/** A number from 0 up to, but not including, 1. */
export function drawn(seed: number, ...parts: readonly number[]): number {
  return hash(seed, ...parts) / 0x1_0000_0000;
}

/** FNV-1a over UTF-16 units, for ids that are text. */
export function hashOfText(text: string): number {
  let mixed = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x0100_0193);
  }
  return mixed | 0;
}

function mix(mixed: number, part: number): number {
  let block = Math.imul(part, 0xcc9e_2d51);
  block = (block << 15) | (block >>> 17);
  const next = mixed ^ Math.imul(block, 0x1b87_3593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe654_6b64) | 0;
}

function finished(mixed: number): number {
  let last = mixed ^ (mixed >>> 16);
  last = Math.imul(last, 0x85eb_ca6b);
  last = Math.imul(last ^ (last >>> 13), 0xc2b2_ae35);
  return (last ^ (last >>> 16)) >>> 0;
}
