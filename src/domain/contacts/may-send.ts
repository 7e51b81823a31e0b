import type { SmsConsent } from './consent.ts';
import type { Contact } from './contact.ts';

type Mailable = Pick<Contact, 'subscription'>;
type Textable = Pick<Contact, 'smsConsent'>;

/** How the account treats those who have said nothing about SMS. */
export type SmsRule = { readonly smsToUnknown: boolean };

/** [A18] Why no email may be sent to somebody; null when one may. */
export function findMailObstacle({ subscription }: Mailable): 'unsubscribed' | 'suppressed' | null {
  if (subscription === 'Subscribed') return null;
  return subscription === 'Suppressed' ? 'suppressed' : 'unsubscribed';
}

export function canBeMailed(contact: Mailable): boolean {
  return findMailObstacle(contact) === null;
}

/** [A18] Why no SMS may be sent to somebody; null when one may. */
export function findSmsObstacle(
  contact: Textable,
  { smsToUnknown }: SmsRule,
): 'optedOutOfSms' | 'smsConsentUnknown' | null {
  const consent = getSmsConsent(contact);
  if (consent === 'optedOut') return 'optedOutOfSms';
  return consent === 'unknown' && !smsToUnknown ? 'smsConsentUnknown' : null;
}

export function getSmsConsent({ smsConsent }: Textable): SmsConsent {
  return smsConsent?.status ?? 'unknown';
}
