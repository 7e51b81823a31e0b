import type { SendingRules } from '#domain/account/sending-rules.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type { CampaignId } from '#domain/ids.ts';
import { findMergeFields, formatMergeField, replaceMergeFields } from './merge-fields.ts';

type Texts = Pick<Campaign, 'subject' | 'preheader' | 'body'>;

/** [A12] A campaign as one of its revisions was sent, kept for the messages that it made, whatever becomes of it. */
export type SentCampaign = Texts &
  Pick<Campaign, 'name' | 'fromName' | 'revision'> & { readonly campaignId: CampaignId };

export function toSentCampaign(
  campaign: Texts & Pick<Campaign, 'id' | 'name' | 'fromName' | 'revision'>,
): SentCampaign {
  const { id: campaignId, name, subject, fromName, preheader, body, revision } = campaign;
  return { campaignId, revision, name, subject, fromName, preheader, body };
}

/** The names between @ signs in what a contact reads of it, each once. */
export function listMergeFields({ subject, preheader, body }: Texts): readonly string[] {
  return findMergeFields([subject, preheader, body].join('\n'));
}

/**
 * What a message says in place of merge fields, as text, in their order; null for a name that stayed as it was typed. Few
 * contacts have texts of their own in common campaigns, so that a block of messages keeps each text once.
 */
export function formatMergeValues(
  names: readonly string[],
  contact: Pick<Contact, 'email' | 'fields'>,
  dataFields: ReadonlyMap<string, DataField>,
  sender: Pick<SendingRules, 'postalAddress'>,
): string {
  return JSON.stringify(names.map((name) => formatMergeField(name, contact, dataFields, sender)));
}

/** A text of a campaign as it was sent; of a contact who was erased nothing is left in place of their values. */
export function fillAsSent(text: string, sent: SentCampaign, mergeValues: string): string {
  const values: unknown = mergeValues === '' ? [] : JSON.parse(mergeValues);
  if (!Array.isArray(values)) return text;
  const valueByName = new Map(listMergeFields(sent).map((name, place) => [name, values[place]]));
  return replaceMergeFields(text, (typed, name) => {
    const value: unknown = valueByName.get(name);
    if (value === null) return typed;
    return typeof value === 'string' ? value : '';
  });
}
