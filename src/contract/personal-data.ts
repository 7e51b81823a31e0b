import type { ActivityEntry } from '#contract/activity.ts';
import type { ContactProgram } from '#contract/contacts.ts';
import type { MessageRow } from '#contract/messages.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** GET /api/contacts/:id/personal-data: everything that is known of a person, to be handed to them. */
export type PersonalData = {
  readonly account: string;
  readonly at: Instant;
  readonly contact: Contact;
  readonly lists: readonly string[];
  readonly preferences: readonly string[];
  readonly programs: readonly (ContactProgram & { readonly journeys: readonly Journey[] })[];
  /** Newest first, each as they read it. */
  readonly messages: readonly (MessageRow & { readonly body: string })[];
  /** What the log of the account says about them, newest first. */
  readonly activity: readonly Pick<ActivityEntry, 'at' | 'by' | 'what' | 'name'>[];
};

/** POST /api/contacts/:id/erasure, If-Match -> 204. */
