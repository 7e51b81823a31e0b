/** What is kept of a password: nothing it could be read from. */
export type PasswordHash = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly hash: Uint8Array<ArrayBuffer>;
};

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const HASH_BITS = 256;
/** What is advised for PBKDF2 with SHA-256: anyone who asks over HTTP may choose a password that a machine can guess. */
const ROUNDS = 600_000;

export async function hashPassword(password: string, rounds = ROUNDS): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { salt, iterations: rounds, hash: await derived(password, salt, rounds) };
}

/**
 * Tells whether two requests bring the same password, without a trace of it in what is remembered of them: the key is
 * known to this process alone, so a digest that was stored is of no use to anybody.
 */
export function createPasswordDigest(): (password: string) => Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = crypto.subtle.importKey('raw', random, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (password) => {
    const bytes = new TextEncoder().encode(password);
    return new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes)).join('.');
  };
}

/** [I7] A hash of an earlier version, or of somebody else's file, took less work. */
export function isWeakHash({ iterations }: PasswordHash, rounds = ROUNDS): boolean {
  return iterations < rounds;
}

/** Takes as long for a name that nobody has: `stored` is null then. */
export async function isPassword(
  password: string,
  stored: PasswordHash | null,
  rounds = ROUNDS,
): Promise<boolean> {
  const { salt, iterations, hash } = stored ?? { ...NOBODY, iterations: rounds };
  const isSame = isSameBytes(await derived(password, salt, iterations), hash);
  return isSame && stored !== null;
}

const NOBODY = {
  salt: new Uint8Array(SALT_BYTES),
  hash: new Uint8Array(HASH_BITS / 8),
};

/** Looks at every byte, wherever the first difference is. */
function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}

async function derived(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(password);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, HASH_BITS));
}
