import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type {
  CampaignId,
  ListId,
  PreferenceId,
  SegmentId,
  SmsProfileId,
  WebhookProfileId,
} from '#domain/ids.ts';

export const campaignId = (id: number): CampaignId => id as CampaignId;
export const segmentId = (id: number): SegmentId => id as SegmentId;
export const listId = (id: number): ListId => id as ListId;
export const preferenceId = (id: number): PreferenceId => id as PreferenceId;
export const smsProfileId = (id: number): SmsProfileId => id as SmsProfileId;
export const webhookProfileId = (id: number): WebhookProfileId => id as WebhookProfileId;

type Campaigns = readonly { id: number; name: string; subject?: string; body?: string }[];

/** Campaigns 1 to 4, segment 1, list 1, preference 1 and five data fields. */
export const aCatalogue = (
  overrides: { campaigns?: Campaigns; dataFields?: readonly DataField[] } = {},
): Catalogue => {
  const campaigns: Campaigns = overrides.campaigns ?? [
    { id: 1, name: 'Welcome 1' },
    { id: 2, name: 'Welcome 2' },
    { id: 3, name: 'Welcome 3 - last call' },
    { id: 4, name: 'Birthday treat' },
  ];
  const dataFields: readonly DataField[] = overrides.dataFields ?? [
    { name: 'FIRSTNAME', type: 'Text' },
    { name: 'COUNTRY', type: 'Text' },
    { name: 'AGE', type: 'Number' },
    { name: 'DATEOFBIRTH', type: 'Date' },
    { name: 'VIP', type: 'YesNo' },
  ];
  return {
    campaigns: new Map(
      campaigns.map(
        ({ id, name, subject = 'Hello', body = 'Hello @FIRSTNAME@. @UNSUBSCRIBE@ @POSTALADDRESS@' }) => [
          campaignId(id),
          { id: campaignId(id), name, subject, fromName: 'Oak', preheader: '', body, revision: 1 },
        ],
      ),
    ),
    segments: new Map([
      [
        segmentId(1),
        {
          id: segmentId(1),
          name: 'New subscribers',
          rule: { kind: 'inList', listId: listId(1), isMember: true },
          revision: 1,
        },
      ],
    ]),
    lists: new Map([[listId(1), { id: listId(1), name: 'Newsletter', joinProgramId: null, revision: 1 }]]),
    preferences: new Map([[preferenceId(1), { id: preferenceId(1), name: 'Product news', revision: 1 }]]),
    dataFields: new Map(dataFields.map((field) => [field.name, field])),
    programs: new Map(),
    smsProfiles: new Map(),
    webhookProfiles: new Map(),
  };
};
