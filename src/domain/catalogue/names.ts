import { formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { Catalogue } from './catalogue.ts';
import { KINDS } from './kinds.ts';
import { getReferenceId, type MissingReference, type Reference } from './reference.ts';

/** The name of what is referred to; null when the account does not have it. */
export function findName(reference: Reference, catalogue: Catalogue): string | null {
  return KINDS[reference.kind].allIn(catalogue).get(getReferenceId(reference))?.name ?? null;
}

/** Whether the account still has what a design names. */
export function isInCatalogue(reference: Reference, catalogue: Catalogue): boolean {
  return findName(reference, catalogue) !== null;
}

/** “Welcome 1”, or `campaign 17 (deleted)` for what the account no longer has. */
export function quoteName(reference: Reference, catalogue: Catalogue): string {
  const name = findName(reference, catalogue);
  return name === null ? `${describeReference(reference)} (deleted)` : quote(name);
}

/** `segment “New subscribers”`, or `segment 17 (deleted)`: the name after what it is the name of. */
export function nameReference(reference: Reference, catalogue: Catalogue): string {
  const name = findName(reference, catalogue);
  return name === null ? quoteName(reference, catalogue) : `${KINDS[reference.kind].noun} ${quote(name)}`;
}

/** `campaign 17`, `data field VIP`; with a name it had, `campaign “Spring sale”`. */
export function describeReference(reference: Reference, name: string | null = null): string {
  const { noun } = KINDS[reference.kind];
  const isNamed = name !== null && reference.kind !== 'dataField';
  return isNamed ? `${noun} ${quote(name)}` : `${noun} ${getReferenceId(reference)}`;
}

/** `campaign “Spring sale” and data field VIP` */
export function describeMissing(missing: readonly MissingReference[]): string {
  return formatList(
    missing.map(({ reference, name }) => {
      // A missing thing whose name is not known any more is stored with its description as its name.
      return name === describeReference(reference) ? name : describeReference(reference, name);
    }),
  );
}
