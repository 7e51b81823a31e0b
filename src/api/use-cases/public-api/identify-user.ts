import type { Credentials } from '#api/credentials/basic.ts';
import { isPassword } from '#api/credentials/password.ts';
import type { WrongPasswords } from '#api/credentials/wrong-passwords.ts';
import type { Database } from '#api/storage/db.ts';
import type { ApiUserRecord } from '#api/storage/records.ts';

/** One of the API users, nobody, or somebody who has tried too often and may again after so many milliseconds. */
export type SignIn =
  | { readonly kind: 'user'; readonly user: ApiUserRecord }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'tooOften'; readonly waitMs: number };

/** [I7] Nobody is whoever is nobody here; how long it takes does not tell whether the name was right. */
export async function identifyUser(
  db: Database,
  wrongPasswords: WrongPasswords,
  credentials: Credentials | null,
): Promise<SignIn> {
  if (credentials === null) return { kind: 'nobody' };
  const { userName, password } = credentials;
  if (wrongPasswords.getWait(userName) > 0) return tooOften(wrongPasswords, userName);
  const user = await db.apiUsers.where({ userName }).first();
  const isTheirs = await isPassword(password, user?.password ?? null);
  // Many may have been tried at once: those beyond the last are not told either.
  if (wrongPasswords.getWait(userName) > 0) return tooOften(wrongPasswords, userName);
  if (user && isTheirs) return { kind: 'user', user };
  wrongPasswords.note(userName);
  return { kind: 'nobody' };
}

/** [I8] */
function tooOften(wrongPasswords: WrongPasswords, userName: string): SignIn {
  return { kind: 'tooOften', waitMs: wrongPasswords.getWait(userName) };
}
