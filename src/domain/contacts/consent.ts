import type { CampaignId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** [A17] Whether email may be sent: who opted out is Unsubscribed; whose address bounced, or who complained, is Suppressed. */
export type Subscription = 'Subscribed' | 'Unsubscribed' | 'Suppressed';
export const SUBSCRIPTIONS = ['Subscribed', 'Unsubscribed', 'Suppressed'] as const;

/** [A17] What somebody said about SMS; email says nothing about it. */
export type SmsConsent = 'optedIn' | 'optedOut' | 'unknown';
export const SMS_CONSENTS = ['optedIn', 'optedOut', 'unknown'] as const;

/** Why a consent is what it is. */
export type ConsentReason =
  /** Of the contact, in answer to an email. */
  | { readonly kind: OptOutKind; readonly campaignId: CampaignId }
  /** By a user of the account, by an import that they made, or through the public API. */
  | { readonly kind: 'person' | 'import' | 'api'; readonly by: string };

/** What people, and their mail servers, do to an email that ends their subscription. */
export type OptOutKind = 'unsubscribed' | 'bounced' | 'complained';

/** [A17] Since when, and why. */
export type ConsentSince = { readonly at: Instant; readonly because: ConsentReason };
