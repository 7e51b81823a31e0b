import type { FieldValue } from '#domain/data-fields/field-value.ts';
import type { ContactId, ListId, PreferenceId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ConsentSince, SmsConsent, Subscription } from './consent.ts';

export type Contact = Revised & {
  readonly id: ContactId;
  readonly email: string;
  readonly subscription: Subscription;
  /** [A17] Absent for who has been Subscribed since they were added, and where nobody wrote it down. */
  readonly subscriptionSince?: ConsentSince;
  /** [A17] Absent while it is unknown. */
  readonly smsConsent?: ConsentSince & { readonly status: Exclude<SmsConsent, 'unknown'> };
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly listIds: readonly ListId[];
  /** What the contact is opted in to. */
  readonly preferenceIds: readonly PreferenceId[];
  readonly createdAt: Instant;
  /** Sample contacts open and click by themselves, with a likelihood drawn from the seed. */
  readonly isSample: boolean;
};
