import { z } from 'zod';
import type { CampaignId } from '#domain/audience/campaign.ts';
import type { ContactId, ListId } from '#domain/audience/contact.ts';
import type { SegmentId } from '#domain/audience/segment.ts';
import type { NodeId } from '#domain/program/design.ts';
import type { FolderId, ProgramId } from '#domain/program/program.ts';
import type { Instant, PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';

const id = z.int().positive().max(2_147_483_647);
const branded = <T>(schema: z.ZodType) => schema as z.ZodType<T>;

export const programId = branded<ProgramId>(id);
export const folderId = branded<FolderId>(id);
export const campaignId = branded<CampaignId>(id);
export const segmentId = branded<SegmentId>(id);
export const contactId = branded<ContactId>(id);
export const listId = branded<ListId>(id);
export const nodeId = branded<NodeId>(z.string().regex(/^[a-z0-9-]{1,40}$/));
export const instant = branded<Instant>(z.int().nonnegative());
export const timeOfDay = branded<TimeOfDay>(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const plainDate = branded<PlainDate>(z.iso.date());
/** Text without lone surrogates; they would not survive storage or export. */
export const text = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((value) => value.isWellFormed(), 'has characters that cannot be stored');
