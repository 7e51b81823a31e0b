import { queryText, type Requests } from '#client/connection/request.ts';
import type { CampaignRow, NewCampaign } from '#contract/campaigns.ts';
import type { MessageContent, MessagePage } from '#contract/messages.ts';
import type {
  ChangedWebhookProfile,
  NewSmsProfile,
  NewWebhookProfile,
  SmsProfileRow,
  WebhookCallPage,
  WebhookProfileRow,
} from '#contract/profiles.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { CampaignId, NodeId, ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
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

/** Who text messages come from, and where webhooks go. */
export function profileCalls({ get, change }: Requests) {
  return {
    smsProfiles: () => get<readonly SmsProfileRow[]>('/api/sms-profiles'),
    addSmsProfile: (body: NewSmsProfile) =>
      change<SmsProfile>({ method: 'POST', path: '/api/sms-profiles', body }),
    changeSmsProfile: ({ id, revision }: SeenRow<SmsProfileId>, body: NewSmsProfile) =>
      change<SmsProfile>({ method: 'PUT', path: `/api/sms-profiles/${id}`, onRevision: revision, body }),
    deleteSmsProfile: ({ id, revision }: SeenRow<SmsProfileId>) =>
      change<void>({ method: 'DELETE', path: `/api/sms-profiles/${id}`, onRevision: revision }),
    webhookProfiles: () => get<readonly WebhookProfileRow[]>('/api/webhook-profiles'),
    addWebhookProfile: (body: NewWebhookProfile) =>
      change<WebhookProfile>({ method: 'POST', path: '/api/webhook-profiles', body }),
    changeWebhookProfile: ({ id, revision }: SeenRow<WebhookProfileId>, body: ChangedWebhookProfile) =>
      change<WebhookProfile>({
        method: 'PUT',
        path: `/api/webhook-profiles/${id}`,
        onRevision: revision,
        body,
      }),
    deleteWebhookProfile: ({ id, revision }: SeenRow<WebhookProfileId>) =>
      change<void>({ method: 'DELETE', path: `/api/webhook-profiles/${id}`, onRevision: revision }),
    webhookCalls: (step: {
      readonly programId: ProgramId;
      readonly nodeId: NodeId;
      readonly limit: number;
    }) => get<WebhookCallPage>(`/api/webhook-calls?${queryText(step)}`),
  };
}
