import { queryText, type Requests } from '#client/connection/request.ts';
import type { CampaignRow, NewCampaign } from '#contract/campaigns.ts';
import type { MessageContent, MessagePage } from '#contract/messages.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CampaignId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';

/** Campaigns, and the messages that were sent of them. */
export function campaignCalls({ get, change }: Requests) {
  return {
    campaigns: () => get<readonly CampaignRow[]>('/api/campaigns'),
    addCampaign: (body: NewCampaign) => change<Campaign>({ method: 'POST', path: '/api/campaigns', body }),
    changeCampaign: ({ id, revision }: SeenRow<CampaignId>, body: NewCampaign) =>
      change<Campaign>({ method: 'PUT', path: `/api/campaigns/${id}`, onRevision: revision, body }),
    deleteCampaign: ({ id, revision }: SeenRow<CampaignId>) =>
      change<void>({ method: 'DELETE', path: `/api/campaigns/${id}`, onRevision: revision }),
    restoreCampaign: ({ id, revision }: SeenRow<CampaignId>) =>
      change<void>({ method: 'POST', path: `/api/campaigns/${id}/restore`, onRevision: revision }),
    purgeCampaign: ({ id, revision }: SeenRow<CampaignId>) =>
      change<void>({ method: 'POST', path: `/api/campaigns/${id}/purge`, onRevision: revision }),
    messages: (page: {
      readonly limit: number;
      readonly before?: string | undefined;
      readonly search?: string;
    }) => get<MessagePage>(`/api/messages?${queryText(page)}`),
    /** As the contact received it. */
    messageContent: ({ sequence, row }: Pick<MessageContent, 'sequence' | 'row'>) =>
      get<MessageContent>(`/api/messages/${sequence}/${row}`),
  };
}
