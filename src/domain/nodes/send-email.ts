import { type Campaign, isReadyToSend } from '#domain/campaigns/campaign.ts';
import { hasText } from '#domain/campaigns/footer.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { CampaignId } from '#domain/ids.ts';
import { formatList } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';

export type SendEmailSettings = { readonly campaignId: CampaignId | null };

/** [N2] */
export const sendEmailNode: NodeDefinition<SendEmailSettings> = {
  title: 'Send email',
  family: 'messages',
  defaults: { campaignId: null },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: ({ campaignId }, { catalogue }) =>
    campaignId === null ? 'No campaign selected' : bareName(campaignId, catalogue),
  example: ({ campaignId }, { catalogue }) =>
    campaignId === null
      ? 'Select a campaign to send to contacts when they reach this step.'
      : `Sends ${quoteName(toCampaign(campaignId), catalogue)} to contacts when they reach this step.`,
  facts: ({ campaignId }, { catalogue }) => {
    if (campaignId === null) return [{ label: 'Campaign', value: 'None selected' }];
    const subject = catalogue.campaigns.get(campaignId)?.subject.trim();
    const name = { label: 'Campaign', value: bareName(campaignId, catalogue) };
    return subject ? [name, { label: 'Subject', value: subject }] : [name];
  },
  check: ({ campaignId }, catalogue) => {
    if (campaignId === null) return [NOT_SELECTED];
    const campaign = catalogue.campaigns.get(campaignId);
    return campaign && !isReadyToSend(campaign) ? [incomplete(campaign)] : [];
  },
  references: ({ campaignId }) => (campaignId === null ? [] : [toCampaign(campaignId)]),
};

const NOT_SELECTED = {
  code: 'campaignNotSelected',
  field: 'campaignId',
  text: 'Select campaign to be sent',
  advice: 'Choose the campaign that this step sends.',
} as const;

function incomplete({ name, subject, body }: Pick<Campaign, 'name' | 'subject' | 'body'>) {
  const missing = [subject.trim() === '' ? 'a subject' : '', hasText(body) ? '' : 'a body'];
  return {
    code: 'campaignIncomplete',
    field: 'campaignId',
    text: 'Campaign is incomplete and not ready for sending',
    advice: `Give ${quote(name)} ${formatList(missing.filter((part) => part !== ''))}, or choose another campaign.`,
  } as const;
}

function toCampaign(id: CampaignId): Reference {
  return { kind: 'campaign', id };
}

function bareName(id: CampaignId, catalogue: Catalogue): string {
  return catalogue.campaigns.get(id)?.name ?? quoteName(toCampaign(id), catalogue);
}
