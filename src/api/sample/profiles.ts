import type { SmsProfileId, WebhookProfileId } from '#domain/ids.ts';
import type { SmsProfile } from '#domain/profiles/sms-profile.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { FIRST_REVISION } from '#domain/revision.ts';

export const SAMPLE_SMS_PROFILES: readonly SmsProfile[] = [
  {
    id: 1 as SmsProfileId,
    name: 'Tamsin & Oake',
    from: 'TamsinOake',
    numberField: 'MOBILE',
    isEnabled: true,
    revision: FIRST_REVISION,
  },
];

export const SAMPLE_WEBHOOK_PROFILES: readonly WebhookProfile[] = [
  {
    id: 1 as WebhookProfileId,
    name: 'Warehouse',
    url: 'https://hooks.example.com/warehouse',
    authentication: { kind: 'bearer', token: 'sample-token' },
    headers: [],
    maximumPerMinute: 60,
    revision: FIRST_REVISION,
  },
];
