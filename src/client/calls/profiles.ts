import { queryText, type Requests } from '#client/request.ts';
import type {
  ChangedSmsProfile,
  ChangedWebhookProfile,
  NewSmsProfile,
  NewWebhookProfile,
  SmsProfileRow,
  WebhookCallPage,
  WebhookProfileRow,
} from '#contract/messaging.ts';
import type { NodeId, ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';

/** Who text messages come from, and where webhooks go. */
export function profileCalls({ get, change }: Requests) {
  return {
    smsProfiles: () => get<readonly SmsProfileRow[]>('/api/sms-profiles'),
    addSmsProfile: (body: NewSmsProfile) =>
      change<SmsProfile>({ method: 'POST', path: '/api/sms-profiles', body }),
    changeSmsProfile: (id: SmsProfileId, body: ChangedSmsProfile) =>
      change<SmsProfile>({ method: 'PUT', path: `/api/sms-profiles/${id}`, body }),
    deleteSmsProfile: (id: SmsProfileId) =>
      change<void>({ method: 'DELETE', path: `/api/sms-profiles/${id}` }),
    webhookProfiles: () => get<readonly WebhookProfileRow[]>('/api/webhook-profiles'),
    addWebhookProfile: (body: NewWebhookProfile) =>
      change<WebhookProfile>({ method: 'POST', path: '/api/webhook-profiles', body }),
    changeWebhookProfile: (id: WebhookProfileId, body: ChangedWebhookProfile) =>
      change<WebhookProfile>({ method: 'PUT', path: `/api/webhook-profiles/${id}`, body }),
    deleteWebhookProfile: (id: WebhookProfileId) =>
      change<void>({ method: 'DELETE', path: `/api/webhook-profiles/${id}` }),
    webhookCalls: (step: {
      readonly programId: ProgramId;
      readonly nodeId: NodeId;
      readonly limit: number;
    }) => get<WebhookCallPage>(`/api/webhook-calls?${queryText(step)}`),
  };
}
