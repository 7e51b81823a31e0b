import type { Instant } from '#domain/schedule/instant.ts';

/** The account that was found in this browser's storage, and since when. */
export type KeptAccount = { readonly id: number; readonly since: Instant };

/** Beside the database and not in it, so that it is still known when the browser has lost the database. */
const KEY = 'account-on-this-device';

export function keepAccount(kept: KeptAccount): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Where nothing can be kept, nothing can be missed later.
  }
}

export function readKeptAccount(): KeptAccount | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is KeptAccount {
  if (typeof found !== 'object' || found === null) return false;
  return 'id' in found && typeof found.id === 'number' && 'since' in found && typeof found.since === 'number';
}
