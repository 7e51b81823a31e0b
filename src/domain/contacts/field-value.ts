import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { Contact } from './contact.ts';

/**
 * What the contact has in a field; null when it has nothing.
 * [A2] A text without a character is nothing: a form that was left blank is no answer.
 */
export function getFieldValue(contact: Pick<Contact, 'fields'>, field: string): FieldValue {
  // A field may be named like something every object inherits, such as CONSTRUCTOR in lower case.
  if (!Object.hasOwn(contact.fields, field)) return null;
  const value = contact.fields[field];
  return value === undefined || value === '' ? null : value;
}
