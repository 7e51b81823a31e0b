/**
 * HMAC with SHA-256 (RFC 2104, FIPS 180-4) that answers at once: inside a transaction nothing may be awaited but the
 * database, and the platform's own answers later.
 */
export function createHmac(key: string): (text: string) => string {
  const bytes = new TextEncoder().encode(key);
  const block = new Uint8Array(BLOCK);
  block.set(bytes.length > BLOCK ? hash(bytes) : bytes);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return (text) => toHex(hash(join(outer, hash(join(inner, new TextEncoder().encode(text))))));
}

const BLOCK = 64;
const ROUNDS = 64;
const LENGTH_BYTES = 8;

function hash(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(START);
  const padded = pad(message);
  const words = new Uint32Array(ROUNDS);
  for (let from = 0; from < padded.byteLength; from += BLOCK) compress(state, words, padded, from);
  const digest = new DataView(new ArrayBuffer(state.byteLength));
  state.forEach((word, place) => digest.setUint32(place * 4, word));
  return new Uint8Array(digest.buffer);
}

/** A one, zeros up to a whole block, and the length in bits. */
function pad(message: Uint8Array): DataView {
  const size = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const padded = new Uint8Array(size);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(size - LENGTH_BYTES, BigInt(message.length) * 8n);
  return view;
}

function compress(state: Uint32Array, words: Uint32Array, block: DataView, from: number): void {
  const w = (place: number) => words[place] ?? 0;
  for (let place = 0; place < ROUNDS; place += 1) {
    words[place] =
      place < 16
        ? block.getUint32(from + place * 4)
        : w(place - 16) +
          (rotate(w(place - 15), 7) ^ rotate(w(place - 15), 18) ^ (w(place - 15) >>> 3)) +
          w(place - 7) +
          (rotate(w(place - 2), 17) ^ rotate(w(place - 2), 19) ^ (w(place - 2) >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (ADDED[round] ?? 0) + w(round);
    const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place] ?? 0) + word;
  });
}

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The first bits after the point of the square roots of the first primes, and of the cube roots. */
const PRIMES = listPrimes(ROUNDS);
const START = PRIMES.slice(0, 8).map((prime) => getFraction(prime ** (1 / 2)));
const ADDED = PRIMES.map((prime) => getFraction(Math.cbrt(prime)));

function getFraction(root: number): number {
  return Math.floor((root % 1) * 0x1_0000_0000);
}

function listPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
