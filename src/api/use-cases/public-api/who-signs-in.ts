import type { Credentials } from '#api/credentials/basic.ts';
import { isPassword } from '#api/credentials/password.ts';
import type { Database } from '#api/storage/db.ts';
import type { ApiUserRecord } from '#api/storage/records.ts';

/** [I7] Null for whoever is nobody here; how long it takes does not tell whether the name was right. */
export async function whoSignsIn(
  db: Database,
  credentials: Credentials | null,
): Promise<ApiUserRecord | null> {
  if (credentials === null) return null;
  const user = await db.apiUsers.get({ userName: credentials.userName });
  const isTheirs = await isPassword(credentials.password, user?.password ?? null);
  return user && isTheirs ? user : null;
}
