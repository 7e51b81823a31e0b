import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { Temporal } from '#domain/schedule/temporal.ts';

export type WebhookCall = {
  readonly contact: Pick<Contact, 'id' | 'email' | 'fields'>;
  /** Data fields to tell, in this order; null for one without a value. */
  readonly fields: readonly string[];
  readonly programId: number;
  readonly nodeId: string;
  readonly enrolment: number;
  readonly visit: number;
  readonly at: Instant;
};

/** The body of a call, JSON in one line. `id` is the same for one call and for no other, so that a receiver can tell. */
export function formatWebhookPayload(
  call: WebhookCall,
  { indent = 0 }: { readonly indent?: number } = {},
): string {
  const { contact, fields, programId, nodeId, enrolment, visit, at } = call;
  const body = {
    id: `${programId}-${enrolment}-${visit}`,
    at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
    program: programId,
    step: nodeId,
    contact: {
      id: contact.id,
      email: contact.email,
      fields: Object.fromEntries(fields.map((field) => [field, getFieldValue(contact, field)])),
    },
  };
  return JSON.stringify(body, null, indent);
}
