import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { LeafRule, Rule } from './rule.ts';

/** The single tests of a rule, from first to last as they are read. */
export function listLeaves(rule: Rule): readonly LeafRule[] {
  return rule.kind === 'all' || rule.kind === 'any' ? rule.rules.flatMap(listLeaves) : [rule];
}

/** What stands in a contact where a test looks: the field's value, or whether it is in the list or opted in. */
export function getSeenValue(leaf: LeafRule, contact: Contact): FieldValue {
  switch (leaf.kind) {
    case 'inList':
      return contact.listIds.includes(leaf.listId);
    case 'preference':
      return contact.preferenceIds.includes(leaf.preferenceId);
    default:
      return getFieldValue(contact, leaf.field);
  }
}
