import { contactId, listId, nodeId, resourceName } from '#contract/identifiers.ts';
import { pageLimit, search } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { ContactId } from '#domain/ids.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { PendingMove } from '#domain/programs/pending-moves.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const which = z.enum(['here', 'ever']);
export type WhichContacts = z.infer<typeof which>;

const order = z.enum(['email', 'newest', 'oldest']);
export type ContactOrder = z.infer<typeof order>;

/**
 * GET /api/programs/:id/nodes/:nodeId/contacts?which&order&limit&after&search: who is at a step now, or ever was. `search`
 * is part of an address or of a name. GET .../contacts/csv?which&order&search -> CsvFile, all of them.
 */
export const nodeContactsQuery = z.strictObject({
  which: z._default(which, 'here'),
  order: z._default(order, 'newest'),
  limit: pageLimit(500),
  after: z.optional(z.string().check(z.regex(/^\d{1,10}$/))),
  search,
});

export const nodeContactsCsvQuery = z.strictObject({
  which: z._default(which, 'here'),
  order: z._default(order, 'newest'),
  search,
});

/** One visit: a contact who came twice has two rows among those who ever were here. */
export type NodeContact = {
  readonly contactId: ContactId;
  readonly enrolment: number;
  /** Null for one who was deleted from the account. */
  readonly email: string | null;
  readonly name: string;
  readonly subscription: Subscription | null;
  readonly arrivedAt: Instant;
  /** Null while it is here. */
  readonly leftAt: Instant | null;
  /** When they go on at the latest; null for one who is no longer here. */
  readonly dueAt: Instant | null;
  /** What will become of it when the program is activated again. */
  readonly planned: Pick<PendingMove, 'to' | 'isStepDeleted'> | null;
};

export type NodeContactsPage = {
  readonly contacts: readonly NodeContact[];
  readonly next: string | null;
  /** Found by the search. */
  readonly total: number;
};

export type CsvFile = { readonly fileName: string; readonly csv: string };

/** Who an action is for: those chosen one by one, or all at the step that the search finds. */
const chosenContacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('some'),
    contactIds: z.array(contactId).check(z.minLength(1), z.maxLength(10_000)),
  }),
  z.strictObject({ kind: z.literal('all'), search }),
]);
export type ChosenContacts = z.infer<typeof chosenContacts>;

/** POST /api/programs/:id/nodes/:nodeId/contacts/list -> 200 AddedToList. A list of that name is made if there is none. */
export const addToList = z.strictObject({
  which,
  chosen: chosenContacts,
  list: z.union([z.strictObject({ id: listId }), z.strictObject({ name: resourceName })]),
});

export type AddToList = z.infer<typeof addToList>;
export type AddedToList = { readonly list: ContactList; readonly added: number; readonly already: number };

/**
 * POST /api/programs/:id/nodes/:nodeId/contacts/plan -> 200 PendingMoves: those here are to be moved to another step when the program is
 * activated again, or, with null, to be removed. GET /api/programs/:id/moves -> PendingMoves.
 * DELETE /api/programs/:id/moves/:moveId -> 200 PendingMoves.
 */
export const planMove = z.strictObject({ chosen: chosenContacts, to: z.nullable(nodeId) });
export type PlanMove = z.infer<typeof planMove>;

export type PendingMoveRow = Omit<PendingMove, 'enrolments' | 'programId'> & { readonly contacts: number };
export type PendingMoves = { readonly moves: readonly PendingMoveRow[] };

/** With PUT /api/programs/:id/design: where the contacts of steps that were deleted go; null, or not named: they leave. */
export const contactsOfDeleted = z.array(z.strictObject({ from: nodeId, to: z.nullable(nodeId) }));
export type ContactsOfDeleted = z.infer<typeof contactsOfDeleted>;
