import { design } from '#contract/design.ts';
import { contactId, segmentId, text } from '#contract/identifiers.ts';
import type { DailyFigures } from '#contract/report.ts';
import { z } from '#contract/zod.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import type { ContactId, NodeId, ProgramId } from '#domain/ids.ts';
import {
  LONGEST_REHEARSAL_DAYS,
  MOST_SYNTHETIC_CONTACTS,
  type Overlap,
  type Rehearsal,
} from '#domain/rehearsal/rehearsal.ts';
import type { Instant } from '#domain/schedule/instant.ts';

const setup = z.strictObject({
  people: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('account') }),
    z.strictObject({ kind: z.literal('segment'), segmentId }),
    z.strictObject({
      kind: z.literal('synthetic'),
      contacts: z.int().check(z.minimum(1), z.maximum(MOST_SYNTHETIC_CONTACTS)),
    }),
  ]),
  entry: z.enum(['schedule', 'asIfEnabled', 'atOnce']),
  isContinued: z.boolean(),
  days: z.int().check(z.minimum(1), z.maximum(LONGEST_REHEARSAL_DAYS)),
  seed: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
});

export const rehearsalId = text(64, 1);

/**
 * POST /api/programs/:id/rehearsals -> 200 RehearsalAnswer when it is done; nothing is stored. The page makes the id up: news
 * of its progress bears it, and DELETE /api/rehearsals/:rehearsalId -> 204 ends it, upon which this answers 409 `rehearsalEnded`.
 */
export const rehearse = z.strictObject({ rehearsalId, design, setup });

export type RehearsalAnswer = Omit<Rehearsal, 'days' | 'overlaps'> & {
  readonly programId: ProgramId;
  /** Node numbers of `replay` are places here. */
  readonly nodeIds: readonly NodeId[];
  readonly days: DailyFigures;
  readonly overlaps: readonly (Overlap & { readonly name: string })[];
  /** Those whom the answer names by id. */
  readonly people: readonly { readonly id: ContactId; readonly email: string }[];
  /** Person number 1 of those who are made up; the others follow by number. Null where nobody is. */
  readonly firstMadeUp: ContactId | null;
};

/** POST /api/programs/:id/rehearsals/journeys -> 200 RehearsedJourney: the same rehearsal, watching one who takes part. */
export const followInRehearsal = z.strictObject({ rehearsalId, design, setup, contactId });

export type RehearsedJourney = {
  /** The end of the rehearsal. */
  readonly at: Instant;
  readonly contact: Contact;
  /** Newest first; empty for one who was never enrolled. */
  readonly journeys: readonly Journey[];
};
