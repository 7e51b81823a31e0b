import type { Credentials } from '#api/credentials/basic.ts';
import { hashPassword, isPassword, isWeakHash, type PasswordHash } from '#api/credentials/password.ts';
import type { VerifiedCredentials } from '#api/credentials/verified-credentials.ts';
import type { WrongPasswords } from '#api/credentials/wrong-passwords.ts';
import type { Database } from '#api/storage/db.ts';
import type { ApiUserRecord } from '#api/storage/records.ts';

/** An API user; nobody; or, after too many wrong passwords, how long to wait in milliseconds. */
export type SignIn =
  | { readonly kind: 'user'; readonly user: ApiUserRecord }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'tooOften'; readonly waitMs: number };

type Knowledge = {
  readonly db: Database;
  /** Of a password's hash. */
  readonly rounds?: number | undefined;
  readonly wrong: WrongPasswords;
  readonly verified: VerifiedCredentials;
};

/** [I7] Anyone else is nobody; how long it takes does not tell whether the name was right. */
export async function identifyUser(knowledge: Knowledge, credentials: Credentials | null): Promise<SignIn> {
  if (credentials === null) return { kind: 'nobody' };
  const { db, rounds, wrong, verified } = knowledge;
  const { userName, password } = credentials;
  const user = await db.apiUsers.where({ userName }).first();
  if (user && (await verified.isKnown(credentials, user.password))) return { kind: 'user', user };
  const isTheirs = await isPassword(password, user?.password ?? null, rounds);
  if (user && isTheirs) {
    await verified.remember(credentials, await strengthenHash(knowledge, user, password));
    return { kind: 'user', user };
  }
  // [I8] Many may be tried at once: those beyond the last are not counted either.
  const waitMs = wrong.getWait(userName);
  if (waitMs > 0) return { kind: 'tooOften', waitMs };
  wrong.note(userName);
  return { kind: 'nobody' };
}

/** [I7] A weak hash is replaced while the password is at hand, unless the user has changed or gone meanwhile. */
async function strengthenHash(
  { db, rounds }: Knowledge,
  user: ApiUserRecord,
  password: string,
): Promise<PasswordHash> {
  if (!isWeakHash(user.password, rounds)) return user.password;
  const stronger = await hashPassword(password, rounds);
  const salt = user.password.salt.join('.');
  await db.apiUsers
    .where({ userName: user.userName })
    .filter((stored) => stored.password.salt.join('.') === salt)
    .modify({ password: stronger });
  return stronger;
}
