import { listed } from '#domain/words/numbers.ts';
import { plainName } from './names.ts';
import type { MissingReference } from './reference.ts';

/** `campaign "Spring sale" and data field VIP` */
export function missingInWords(missing: readonly MissingReference[]): string {
  return listed(missing.map(nameWithKind));
}

function nameWithKind({ reference, name }: MissingReference): string {
  if (reference.kind === 'dataField') return plainName(reference);
  // Of what left no name behind, the name is its kind and number already.
  return name === plainName(reference) ? name : `${reference.kind} "${name}"`;
}
