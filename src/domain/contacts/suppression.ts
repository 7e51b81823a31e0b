import type { ConsentSince, Subscription } from './consent.ts';
import type { Contact } from './contact.ts';

/**
 * [A19] Somebody on the suppression list. The key is the address in lower case; of an erased contact it is a keyed hash of
 * it, which has no @.
 */
export type Suppression = {
  readonly key: string;
  readonly subscription: Exclude<Subscription, 'Subscribed'>;
  /** Null where nobody wrote it down. */
  readonly since: ConsentSince | null;
};

type Consent = Pick<Contact, 'subscription' | 'subscriptionSince'>;

/** What the list says of a contact; null for one who can be mailed. */
export function toSuppression({
  email,
  subscription,
  subscriptionSince: since,
}: Pick<Contact, 'email'> & Consent): Suppression | null {
  return subscription === 'Subscribed' ? null : { key: email, subscription, since: since ?? null };
}

export function isOfErased({ key }: Pick<Suppression, 'key'>): boolean {
  return !key.includes('@');
}

/**
 * [A19] The consent of somebody who is added or changed by anything but a person on their own page: who said no stays so,
 * whatever a file or another program says. Suppressed is more than Unsubscribed.
 */
export function admit(wanted: Consent, listed: Suppression | undefined): Consent {
  if (!listed || wanted.subscription === 'Suppressed') return wanted;
  if (wanted.subscription === listed.subscription) return wanted;
  return {
    subscription: listed.subscription,
    ...(listed.since && { subscriptionSince: listed.since }),
  };
}
