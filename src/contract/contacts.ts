import { rule } from '#contract/design.ts';
import { filledLine, listId, preferenceId, text } from '#contract/identifiers.ts';
import type { MessageRow } from '#contract/messages.ts';
import { pageLimit, search } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import { SMS_CONSENTS, SUBSCRIPTIONS } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const fields = z.record(text(100, 1), z.nullable(z.union([text(10_000), z.number(), z.boolean()])));

/** POST /api/contacts -> 201 Contact. The address must be new to the account. */
export const newContact = z.strictObject({ email: filledLine(254), fields });
export type NewContact = z.infer<typeof newContact>;

/** PUT /api/contacts/:id -> 200 Contact. DELETE -> 204. Both If-Match. */
export const changedContact = z.strictObject({
  fields,
  subscription: z.enum(SUBSCRIPTIONS),
  /** Left out: as it is. */
  smsConsent: z.optional(z.enum(SMS_CONSENTS)),
  listIds: z.array(listId).check(z.maxLength(1_000)),
  preferenceIds: z.array(preferenceId).check(z.maxLength(1_000)),
});

export type ChangedContact = z.infer<typeof changedContact>;

/** One enrolment of the contact. */
export type ContactProgram = {
  readonly programId: ProgramId;
  readonly name: string;
  readonly status: Status;
  readonly enrolledAt: Instant;
  /** Null while it is inside. */
  readonly outcome: string | null;
};

/** GET /api/contacts/:id, with the revision as ETag: programs newest enrolment first; the last 50 messages. */
export type ContactDetail = {
  readonly contact: Contact;
  /** What they answered by opting out; null for another reason. */
  readonly optedOutOf: string | null;
  readonly programs: readonly ContactProgram[];
  readonly messages: readonly MessageRow[];
};

/** GET /api/contacts?limit&after&search: by email address; `search` is part of an address or of a name. */
export const contactsQuery = z.strictObject({
  limit: pageLimit(500),
  after: z.optional(z.string().check(z.maxLength(254))),
  search,
});

export type ContactPage = {
  readonly contacts: readonly Contact[];
  readonly next: string | null;
  readonly total: number;
};

/** POST /api/contacts/count -> MatchCount: how many contacts meet the rule on the account clock's today. */
export const countContacts = z.strictObject({ rule });

export type MatchCount = { readonly matching: number; readonly total: number };
