import type { Credentials } from '#api/credentials/basic.ts';
import { createPasswordDigest, type PasswordHash } from '#api/credentials/password.ts';
import { type Instant, MINUTE } from '#domain/schedule/instant.ts';

const REMEMBERED_MS = 5 * MINUTE;
const MOST_REMEMBERED = 1_000;

/** [I9] Remembers recently verified credentials, as digests under a key that only this process has. */
export type VerifiedCredentials = {
  readonly isKnown: (credentials: Credentials, stored: PasswordHash) => Promise<boolean>;
  readonly remember: (credentials: Credentials, stored: PasswordHash) => Promise<void>;
};

type Remembered = { readonly digest: string; readonly salt: string; readonly until: number };

export function createVerifiedCredentials(realNow: () => Instant): VerifiedCredentials {
  const digestPassword = createPasswordDigest();
  const remembered = new Map<string, Remembered>();
  return {
    isKnown: async ({ userName, password }, stored) => {
      const known = remembered.get(userName);
      // Another salt: the user has another password, or is another.
      if (!known || known.until <= realNow() || known.salt !== stored.salt.join('.')) return false;
      return (await digestPassword(password)) === known.digest;
    },
    remember: async ({ userName, password }, stored) => {
      const [oldest] = remembered.keys();
      if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      const digest = await digestPassword(password);
      remembered.set(userName, { digest, salt: stored.salt.join('.'), until: realNow() + REMEMBERED_MS });
    },
  };
}
