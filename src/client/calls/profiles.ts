import { queryText, type Requests } from '#client/connection/request.ts';
import type {
  ChangedWebhookProfile,
  NewSmsProfile,
  NewWebhookProfile,
  SmsProfileRow,
  WebhookCallPage,
  WebhookProfileRow,
} from '#contract/profiles.ts';
import type { NodeId, ProgramId, SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { SeenRow } from '#domain/revision.ts';

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
