import { text } from '#contract/identifiers.ts';
import { pageLimit, search } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Suppression } from '#domain/contacts/suppression.ts';
import type { ContactId } from '#domain/ids.ts';

/** GET /api/suppressions?limit&after&search: by address, erased contacts last; `search` is part of an address. */
export const suppressionsQuery = z.strictObject({
  limit: pageLimit(500),
  after: z.optional(text(254)),
  search,
});

export type SuppressionRow = Suppression & {
  /** Null of an erased contact, whose address nobody can read. */
  readonly email: string | null;
  /** Of the contact with that address, if there is one. */
  readonly contactId: ContactId | null;
  /** What they answered by opting out, as it was sent; null for another reason. */
  readonly campaignName: string | null;
};

export type SuppressionPage = {
  readonly suppressions: readonly SuppressionRow[];
  readonly next: string | null;
  readonly total: number;
};

/** GET /api/suppressions/csv -> CsvFile: those whose address can be read. */

/** POST /api/suppressions -> ImportedSuppressions: one address a line; lines that do not say get `subscription`. */
export const importedSuppressions = z.strictObject({
  addresses: text(4_000_000),
  subscription: z.enum(['Unsubscribed', 'Suppressed']),
});
export type ImportSuppressions = z.infer<typeof importedSuppressions>;

export type ImportedSuppressions = {
  readonly added: number;
  readonly known: number;
  /** Lines without an address. */
  readonly unreadable: number;
  /** Contacts who could be mailed until then. */
  readonly contacts: number;
};

/** DELETE /api/suppressions?key -> 204: the address can be mailed again; a contact who has it is Subscribed. */
export const suppressionKey = z.strictObject({ key: text(254, 1) });
