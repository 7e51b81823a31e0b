import type { Instant } from '#domain/schedule/instant.ts';
import { storedValue } from './stored-value.ts';

/** The account that was found in this browser's storage, and since when. */
export type KeptAccount = { readonly id: number; readonly since: Instant };

/** Beside the database and not in it, so that it is still known when the browser has lost the database. */
export const keptAccount = storedValue<KeptAccount | null>('account-on-this-device', (text) => {
  const found: unknown = JSON.parse(text ?? 'null');
  return isKept(found) ? found : null;
});

function isKept(found: unknown): found is KeptAccount {
  if (typeof found !== 'object' || found === null) return false;
  return 'id' in found && typeof found.id === 'number' && 'since' in found && typeof found.since === 'number';
}
