import type { CampaignId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ConsentSince, OptOutKind, SmsConsent, Subscription } from './consent.ts';
import type { Contact } from './contact.ts';
import { canBeMailed, getSmsConsent } from './may-send.ts';

/** What the contact is after each of these. */
const SUBSCRIPTION_AFTER: Readonly<Record<OptOutKind, Subscription>> = {
  unsubscribed: 'Unsubscribed',
  bounced: 'Suppressed',
  complained: 'Suppressed',
};

/** The same contact where nothing changes. */
export function changeSubscription(
  contact: Contact,
  subscription: Subscription,
  since: ConsentSince,
): Contact {
  if (contact.subscription === subscription) return contact;
  return { ...contact, subscription, subscriptionSince: since };
}

/** The same contact where nothing changes. */
export function changeSmsConsent(contact: Contact, status: SmsConsent, since: ConsentSince): Contact {
  if (getSmsConsent(contact) === status) return contact;
  const { smsConsent: _before, ...rest } = contact;
  return status === 'unknown' ? rest : { ...rest, smsConsent: { status, ...since } };
}

export type OptOut = { readonly kind: OptOutKind; readonly campaignId: CampaignId; readonly at: Instant };

/** [A20] The contact after what came of an email: who can't be mailed any more stays as they are. */
export function optOut(contact: Contact, { kind, campaignId, at }: OptOut): Contact {
  if (!canBeMailed(contact)) return contact;
  return changeSubscription(contact, SUBSCRIPTION_AFTER[kind], { at, because: { kind, campaignId } });
}
