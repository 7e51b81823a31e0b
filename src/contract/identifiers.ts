import { z } from '#contract/zod.ts';
import type {
  CampaignId,
  ContactId,
  FolderId,
  ListId,
  NodeId,
  PreferenceId,
  ProgramId,
  SegmentId,
  SmsProfileId,
  TestCaseId,
  WebhookProfileId,
} from '#domain/ids.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { cleanLine } from '#domain/words/clean-line.ts';

const id = z.int().check(z.positive(), z.maximum(2_147_483_647));
const branded = <T>(schema: z.ZodMiniType) => schema as z.ZodMiniType<T>;

export const programId = branded<ProgramId>(id);
export const folderId = branded<FolderId>(id);
export const campaignId = branded<CampaignId>(id);
export const segmentId = branded<SegmentId>(id);
export const preferenceId = branded<PreferenceId>(id);
export const contactId = branded<ContactId>(id);
export const listId = branded<ListId>(id);
export const smsProfileId = branded<SmsProfileId>(id);
export const webhookProfileId = branded<WebhookProfileId>(id);
export const testCaseId = branded<TestCaseId>(id);
export const apiUserId = id;
export const nodeId = branded<NodeId>(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)));
export const timeOfDay = branded<TimeOfDay>(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
export const plainDate = branded<PlainDate>(z.iso.date());
/** [A8] Text in composed letters, without lone surrogates: they would not survive storage or export. */
export const text = (maximum: number, minimum = 0) =>
  z.string().check(
    z.minLength(minimum),
    z.maxLength(maximum),
    z.refine((value) => value.isWellFormed(), 'has characters that cannot be stored'),
    z.normalize('NFC'),
  );

/** [A8] A name, a subject, an address. */
export const line = (maximum: number) => text(maximum).check(z.overwrite(cleanLine));

export const filledLine = (maximum: number) =>
  line(maximum).check(z.refine((value) => value !== '', 'is blank'));

/** The name of a list, a preference or a profile. */
export const resourceName = filledLine(100);
