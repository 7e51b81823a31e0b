import { text } from '#contract/identifiers.ts';
import { type MessageRow, pageLimit } from '#contract/programs.ts';
import { z } from '#contract/zod.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { type DataField, isFieldName } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** GET /api/catalogue: what designs can name, for the pickers; campaigns in the bin apart, for what still names them. */
export type CatalogueAnswer = {
  readonly campaigns: readonly Pick<Campaign, 'id' | 'name' | 'subject' | 'body'>[];
  readonly binnedCampaigns: readonly Pick<Campaign, 'id' | 'name'>[];
  readonly segments: readonly Segment[];
  readonly lists: readonly ContactList[];
  readonly preferences: readonly Preference[];
  readonly smsProfiles: readonly SmsProfile[];
  /** Without their secrets. */
  readonly webhookProfiles: readonly WebhookProfile[];
  readonly dataFields: readonly DataField[];
};

/** GET /api/segments: each with how many contacts meet it now. */
export type SegmentRow = Segment & { readonly contacts: number };

const search = z.optional(text(200));

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

/**
 * GET /api/campaigns: those outside the bin, with the programs that name each, binned ones apart.
 * DELETE /api/campaigns/:id -> 204, or 409 inUse. POST /api/campaigns/:id/restore and /purge -> 204. All of them If-Match.
 */
export type CampaignRow = Campaign & {
  readonly usedBy: readonly { readonly id: number; readonly name: string }[];
  readonly usedByBinned: readonly { readonly id: number; readonly name: string }[];
};

/**
 * POST /api/campaigns -> 201 Campaign; PUT /api/campaigns/:id, If-Match -> 200 Campaign. Subject and body may still be
 * empty.
 */
export const newCampaign = z.strictObject({
  name: text(100_000),
  subject: text(1_000),
  fromName: text(255),
  preheader: text(255),
  body: text(100_000),
});

export type NewCampaign = z.infer<typeof newCampaign>;

const newField = {
  name: z.string().check(z.refine(isFieldName, 'is no name of a data field')),
  type: z.enum(DATA_FIELD_TYPES),
};

/**
 * GET /api/data-fields, by name. POST /api/data-fields -> 201 DataField, or 409 when there is one of that name.
 * DELETE /api/data-fields/:name -> 204, or 409 inUse: it is gone at once, with its values.
 */
export const newDataField = z.strictObject(newField);
export type DataFieldRow = DataField &
  Pick<CampaignRow, 'usedBy' | 'usedByBinned'> & {
    readonly usedBySegments: readonly string[];
    readonly usedBySmsProfiles: readonly string[];
    /** Its merge fields: what is deleted is then sent as it stands. */
    readonly usedByCampaigns: readonly string[];
    /** How many contacts have a value. */
    readonly contacts: number;
  };

/** GET /api/messages?limit&before&search: `search` is part of an email address or of a campaign's name. */
export const messagesQuery = z.strictObject({
  limit: pageLimit(500),
  before: z.optional(z.string().check(z.maxLength(40))),
  search,
});

/** GET /api/messages/:sequence/:row: as that contact would read it, plain text. */
export type MessageContent = MessageRow & {
  readonly fromName: string;
  readonly preheader: string;
  readonly body: string;
};

export const MAXIMUM_CSV_BYTES = 20 * 1024 * 1024;
export const MAXIMUM_CSV_COLUMNS = 100;
export const MAXIMUM_CSV_ROWS = 200_000;

const columnUse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ignore') }),
  z.strictObject({ kind: z.literal('email') }),
  z.strictObject({ kind: z.literal('field'), name: text(100, 1) }),
  z.strictObject({ kind: z.literal('newField'), ...newField }),
]) satisfies z.ZodMiniType<ColumnUse>;

/**
 * POST /api/contact-imports/preview, body: the file's bytes -> CsvPreview
 * POST /api/contact-imports?mapping=<JSON of ColumnUse[]>&listName=<text>, body: the same bytes -> ImportReport
 * The import is one transaction: all good rows, or nothing.
 */
export const importQuery = z.strictObject({
  mapping: z.array(columnUse).check(z.maxLength(MAXIMUM_CSV_COLUMNS)),
  listName: z.optional(text(100).check(z.refine((name) => name.trim() !== '', 'is blank'))),
});

export type CsvPreview = {
  readonly columns: readonly {
    readonly header: string;
    readonly samples: readonly string[];
    readonly suggestion: ColumnUse;
  }[];
  readonly rows: number;
};

export type ImportReport = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
  /** How many rows were bad; `bad` lists the first 1,000. */
  readonly badTotal: number;
};
