import type { FieldValue } from '#domain/data-fields/field-value.ts';
import { createValueTest } from './match-value.ts';
import type { LeafRule } from './rule.ts';

/** Whether what stood in a contact met a single test, on a local day. */
export function isLeafMet(leaf: LeafRule, seen: FieldValue, today: number): boolean {
  switch (leaf.kind) {
    case 'inList':
      return (seen === true) === leaf.isMember;
    case 'preference':
      return (seen === true) === leaf.isOptedIn;
    case 'emptiness':
      return (seen === null) === (leaf.operator === 'isEmpty');
    default:
      return seen !== null && createValueTest(leaf)(seen, today);
  }
}
