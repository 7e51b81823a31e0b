/**
 * Chance without a generator: every draw is a hash of what it is about, so it is the same in whatever order contacts
 * are looked at, and however often. The mixing is that of MurmurHash3, 32 bits. Start from the seed, mix in what the
 * draw is about, one number after the other, and draw.
 */
export function mix(hash: number, part: number): number {
  let block = Math.imul(part, 0xcc9e_2d51);
  block = (block << 15) | (block >>> 17);
  const next = hash ^ Math.imul(block, 0x1b87_3593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe654_6b64) | 0;
}

/** Moments have more than 32 bits. */
export function mixMoment(hash: number, at: number): number {
  return mix(mix(hash, at | 0), Math.floor(at / 0x1_0000_0000));
}

/** A number from 0 up to, but not including, 1. */
export function draw(hash: number): number {
  let last = hash ^ (hash >>> 16);
  last = Math.imul(last, 0x85eb_ca6b);
  last = Math.imul(last ^ (last >>> 13), 0xc2b2_ae35);
  return ((last ^ (last >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** FNV-1a over UTF-16 units, for ids that are text. */
export function hashText(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  return hash | 0;
}

/** What makes one visit of a contact to a node another than the next. */
export type VisitIdentity = {
  readonly contact: number;
  readonly program: number;
  /** Hash of the node's id. */
  readonly node: number;
  readonly visit: number;
  readonly enrolledAt: number;
};

/** Apart from the draws of reactions, which number theirs from 1. */
const GOES = 100;

/** [E26] A number from 0 up to, but not including, 1: the same for a visit whenever it is drawn, whatever other contacts do. */
export function drawForVisit(
  { contact, program, node, visit, enrolledAt }: VisitIdentity,
  seed: number,
): number {
  const place = mix(mix(mix(mix(seed, contact), program), node), visit);
  return draw(mix(mixMoment(place, enrolledAt), GOES));
}
