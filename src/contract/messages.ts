import { pageLimit, search } from '#contract/paging.ts';
import { z } from '#contract/zod.ts';
import type { Message, SmsSent } from '#domain/engine/records/stored.ts';

/** GET /api/messages?limit&before&search: `search` is part of an email address, or of the name or subject of a campaign as it was sent. */
export const messagesQuery = z.strictObject({
  limit: pageLimit(500),
  before: z.optional(z.string().check(z.maxLength(40))),
  search,
});

/** Of an SMS, `campaignId` is 0 and there is no subject; when it is read is unknown. */
export type MessageRow = Message & {
  readonly sms: Pick<SmsSent, 'from' | 'to' | 'text'> | null;
  readonly email: string;
  readonly campaignName: string;
  readonly subject: string;
  readonly programName: string;
};

/** Newest first, only what is sent up to now. */
export type MessagePage = {
  readonly messages: readonly MessageRow[];
  readonly next: string | null;
  readonly total: number;
};

/** GET /api/messages/:sequence/:row: as that contact would read it, plain text. */
export type MessageContent = MessageRow & {
  readonly fromName: string;
  readonly preheader: string;
  readonly body: string;
  /** False for one from before messages kept what they said: this is what the campaign would say now. */
  readonly isAsSent: boolean;
};
