import { pageLimit, search } from '#contract/paging.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { z } from '#contract/zod.ts';
import type { MissingReference } from '#domain/catalogue/reference.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { CampaignId, ContactId, ProgramId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import type { Stamp } from '#domain/programs/program.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** GET /api/recycle-bin */
export type DeletedProgram = {
  readonly program: ProgramSummary;
  readonly deleted: Stamp;
  readonly daysLeft: number;
  /** Where restoring would land now, and what is missing for more. */
  readonly forecast: { readonly status: Status; readonly missing: readonly MissingReference[] };
};

export type DeletedCampaign = SeenRow<CampaignId> & {
  readonly name: string;
  readonly deleted: Stamp;
  readonly daysLeft: number;
};

export type RecycleBin = {
  readonly programs: readonly DeletedProgram[];
  readonly campaigns: readonly DeletedCampaign[];
  /** How many contacts; they come by pages. */
  readonly contacts: number;
};

/** GET /api/recycle-bin/contacts?limit&after&search: the latest deleted first. */
export const deletedContactsQuery = z.strictObject({
  limit: pageLimit(500),
  after: z.optional(z.string().check(z.regex(/^\d{1,16}:\d{1,10}$/, 'is not a cursor of this list'))),
  search,
});

export type DeletedContactRow = {
  readonly id: ContactId;
  readonly email: string;
  readonly name: string;
  readonly deletedAt: Instant;
  readonly by: DeletedBy;
  readonly daysLeft: number;
  /** Another contact has the address by now: it can't be restored. */
  readonly isAddressTaken: boolean;
};

/** A program that is gone for good has no name. */
export type DeletedBy =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'program'; readonly programId: ProgramId; readonly name: string | null };

export type DeletedContactPage = {
  readonly contacts: readonly DeletedContactRow[];
  readonly next: string | null;
  readonly total: number;
};

/** What the contact had that the account has no more. */
export type LostSince = {
  readonly fields: readonly string[];
  readonly lists: number;
  readonly preferences: number;
};

/** GET /api/recycle-bin/contacts/:id: what restoring it brings back, and purging it loses, at this moment. */
export type DeletedContactDetail = DeletedContactRow & {
  readonly subscription: Subscription;
  /** How many data fields hold a value. */
  readonly values: number;
  readonly lists: readonly string[];
  readonly preferences: readonly string[];
  readonly lost: LostSince;
  /** Deactivated programs that would hold it again. */
  readonly insideAgain: readonly string[];
  readonly enrolments: number;
  readonly messages: number;
};

/** POST /api/recycle-bin/contacts/:id/restore; 409 when its address is taken. DELETE /api/recycle-bin/contacts/:id -> 204. */
export type RestoredContact = { readonly contact: Contact; readonly lost: LostSince };

/** GET /api/recycle-bin/emptying: what would be gone for good. `enrolments` and `historyEntries` are those of the programs. */
export type Emptying = {
  readonly at: Instant;
  readonly programs: number;
  readonly enrolments: number;
  readonly historyEntries: number;
  readonly campaigns: number;
  readonly contacts: number;
};

/** POST /api/recycle-bin/empty -> Emptied: what was deleted up to the moment that was told before, and is there still. */
export const emptyRecycleBinBody = z.strictObject({ deletedUpTo: z.int() });
export type EmptyRecycleBin = z.infer<typeof emptyRecycleBinBody>;
export type Emptied = Pick<Emptying, 'programs' | 'campaigns' | 'contacts'>;
