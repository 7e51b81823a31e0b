import type { Database } from '#api/storage/db.ts';
import { keySentCampaign, loadSentCampaigns, type SentCampaignKey } from '#api/storage/sent-campaigns.ts';
import type { MessageRow } from '#contract/messages.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { CHANNELS, type MessageBlock, type SmsSent } from '#domain/engine/records/stored.ts';
import type { CampaignId, ContactId, NodeId, ProgramId } from '#domain/ids.ts';
import { fillMergeFields } from '#domain/messages/merge-fields.ts';
import { fillAsSent, type SentCampaign } from '#domain/messages/sent-campaign.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export type MessageAt = { readonly block: MessageBlock; readonly row: number };

/** A message with what it said. */
export type MessageInFull = {
  readonly row: MessageRow;
  readonly email: EmailAsSent;
};

/** [A12] What an email said; of one from before messages kept it, what its campaign would say now. */
type EmailAsSent = {
  readonly campaignName: string;
  readonly subject: string;
  readonly fromName: string;
  readonly preheader: string;
  readonly body: string;
  readonly isAsSent: boolean;
};

const GONE = 'The campaign was permanently deleted, so its content is no longer available.';

/** Looks up what the messages name, each thing once. */
export async function describeMessages(
  db: Database,
  places: readonly MessageAt[],
  now: Instant,
): Promise<readonly MessageInFull[]> {
  const contactIds = different<ContactId>(places, ({ block, row }) => block.contact[row]);
  const campaignIds = different<CampaignId>(places, ({ block, row }) => block.campaign[row]);
  const programIds = different<ProgramId>(places, ({ block, row }) => block.program[row]);
  const [sentCampaigns, contacts, campaigns, programs, runs, dataFields] = await Promise.all([
    loadSentCampaigns(db, listSentCampaignsAt(places)),
    db.contacts.bulkGet(contactIds),
    db.campaigns.bulkGet(campaignIds),
    db.programs.bulkGet(programIds),
    db.runs.bulkGet(programIds),
    db.dataFields.toArray(),
  ]);
  const contactById = new Map(contactIds.map((id, index) => [id, contacts[index]]));
  const campaignById = new Map(campaignIds.map((id, index) => [id, campaigns[index]]));
  const programNameById = new Map(programIds.map((id, index) => [id, programs[index]?.name]));
  const nodeIdsByProgram = new Map(programIds.map((id, index) => [id, runs[index]?.nodeIds]));
  const fields = new Map<string, DataField>(dataFields.map((field) => [field.name, field]));
  return places.map(({ block, row }) => {
    const contactId = (block.contact[row] ?? 0) as ContactId;
    const campaignId = (block.campaign[row] ?? 0) as CampaignId;
    const programId = (block.program[row] ?? 0) as ProgramId;
    const contact = contactById.get(contactId) ?? null;
    const sms = findSms({ block, row });
    const sent = sentCampaigns.get(keySentCampaign(campaignId, block.revision?.[row] ?? 0));
    const email = sent
      ? readAsSent(sent, block.mergeTexts?.[(block.merge?.[row] ?? 0) - 1] ?? '')
      : readAsNow(campaignById.get(campaignId) ?? null, contact, fields);
    return {
      email,
      row: {
        sequence: block.sequence,
        row,
        contactId,
        campaignId,
        programId,
        nodeId: nodeIdsByProgram.get(programId)?.[block.node[row] ?? 0] ?? ('gone' as NodeId),
        sentAt: (block.sentAt[row] ?? 0) as Instant,
        openedAt: momentUpTo(block.openedAt[row], now),
        clickedAt: momentUpTo(block.clickedAt[row], now),
        email: contact?.email ?? 'Deleted contact',
        sms: sms ? describeSms(sms) : null,
        campaignName: sms ? '' : email.campaignName,
        subject: sms ? '' : email.subject,
        programName: programNameById.get(programId) ?? 'Deleted program',
      },
    };
  });
}

function listSentCampaignsAt(places: readonly MessageAt[]): SentCampaignKey[] {
  const keys = new Map<string, SentCampaignKey>();
  for (const { block, row } of places) {
    const campaign = (block.campaign[row] ?? 0) as CampaignId;
    const revision = block.revision?.[row] ?? 0;
    if (revision > 0) keys.set(keySentCampaign(campaign, revision), [campaign, revision]);
  }
  return [...keys.values()];
}

function readAsSent(sent: SentCampaign, mergeValues: string): EmailAsSent {
  const read = (text: string) => fillAsSent(text, sent, mergeValues);
  return {
    campaignName: sent.name,
    subject: read(sent.subject),
    fromName: sent.fromName,
    preheader: read(sent.preheader),
    body: read(sent.body),
    isAsSent: true,
  };
}

function readAsNow(
  campaign: Campaign | null,
  contact: Contact | null,
  fields: ReadonlyMap<string, DataField>,
): EmailAsSent {
  const read = (text: string) => (contact ? fillMergeFields(text, contact, fields) : text);
  return {
    campaignName: campaign?.name ?? 'Deleted campaign',
    subject: read(campaign?.subject ?? ''),
    fromName: campaign?.fromName ?? '',
    preheader: read(campaign?.preheader ?? ''),
    body: read(campaign?.body ?? GONE),
    isAsSent: false,
  };
}

/** The SMS in a place; undefined for an email. */
export function findSms({ block, row }: MessageAt): SmsSent | undefined {
  const isSms = CHANNELS[block.channel[row] ?? 0] === 'sms';
  return isSms ? block.sms.find((sms) => sms.row === row) : undefined;
}

/** [A16] Of an erased contact there is neither number nor text. */
function describeSms({ from, to, text }: SmsSent): NonNullable<MessageRow['sms']> {
  return to === '' ? { from, to: 'Erased', text: 'Erased with the contact' } : { from, to, text };
}

/** Opens and clicks are drawn when a message is sent; those ahead have not happened. */
function momentUpTo(at: number | undefined, now: Instant): Instant | null {
  return at !== undefined && at > 0 && at <= now ? (at as Instant) : null;
}

function different<Id extends number>(
  places: readonly MessageAt[],
  idAt: (place: MessageAt) => number | undefined,
): Id[] {
  return [...new Set(places.map((place) => (idAt(place) ?? 0) as Id))];
}
