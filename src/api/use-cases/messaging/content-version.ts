import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { hashText } from '#domain/engine/chance/random.ts';

/** Another when anything in it is: what is small needs no number that counts its changes. */
export function contentVersion(stored: Readonly<Record<string, unknown>>): string {
  const inOrder = Object.entries(stored).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return (hashText(JSON.stringify(inOrder)) >>> 0).toString(36);
}

/** Nobody's change is overwritten unseen. */
export function checkVersion(
  what: string,
  stored: Readonly<Record<string, unknown>>,
  onVersion: string,
): void {
  if (contentVersion(stored) === onVersion) return;
  throw new ApiRefusal({
    kind: 'refused',
    status: 412,
    title: `This ${what} was changed after you opened it.`,
    detail: `Nothing was changed. Close this, look at the ${what} as it is now, then decide.`,
  });
}
