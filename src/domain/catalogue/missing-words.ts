import { formatList } from '#domain/words/numbers.ts';
import { REFERENCE_KINDS } from './kinds.ts';
import { describeReference } from './names.ts';
import type { MissingReference } from './reference.ts';

/** `campaign "Spring sale" and data field VIP` */
export function describeMissing(missing: readonly MissingReference[]): string {
  return formatList(missing.map(nameWithKind));
}

function nameWithKind({ reference, name }: MissingReference): string {
  if (reference.kind === 'dataField') return describeReference(reference);
  // Of what left no name behind, the name is its kind and number already.
  return name === describeReference(reference)
    ? name
    : `${REFERENCE_KINDS[reference.kind].toLowerCase()} "${name}"`;
}
