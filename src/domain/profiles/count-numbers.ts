import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { parsePhoneNumber, type SmsProfile } from './sms-profile.ts';

/** Contacts for whom an SMS with the profile has no number to go to. */
export function countWithoutNumber({ numberField }: SmsProfile, contacts: readonly Contact[]): number {
  return contacts.filter(
    (contact) => parsePhoneNumber(String(getFieldValue(contact, numberField) ?? '')) === null,
  ).length;
}
