import type { Reference } from './references.ts';

/** The same text for references to the same thing: "campaign 17". */
export function referenceKey(reference: Reference): string {
  return `${reference.kind} ${reference.kind === 'dataField' ? reference.name : reference.id}`;
}
