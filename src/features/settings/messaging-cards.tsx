import { queryOptions, useQuery } from '@tanstack/react-query';
import { CircleOff } from 'lucide-react';
import type { ApiClient } from '#client/api.ts';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery, KEYS } from '#client/queries.ts';
import type { SmsProfileRow, WebhookProfileRow } from '#contract/profiles.ts';
import { SmsProfileDialog } from '#product/profiles/sms-profile-dialog.tsx';
import { WebhookDialog } from '#product/profiles/webhook-dialog.tsx';
import { profileWords } from '#product/profiles/words.ts';
import { Badge } from '#ui/badge.tsx';
import { listWords, smsWords, webhookWords } from './profile-words.ts';
import { ProfilesCard } from './profiles-card.tsx';
import styles from './profiles.module.css';

export function SmsProfilesCard() {
  const api = useApi();
  const catalogue = useQuery(catalogueQuery(api));
  return (
    <ProfilesCard
      words={smsWords}
      profiles={useQuery(smsProfilesQuery(api))}
      renderDetails={renderSmsDetails}
      remove={api.deleteSmsProfile}
      form={(props) => <SmsProfileDialog {...props} dataFields={catalogue.data?.dataFields ?? []} />}
    />
  );
}

export function WebhooksCard() {
  const api = useApi();
  return (
    <ProfilesCard
      words={webhookWords}
      profiles={useQuery(webhookProfilesQuery(api))}
      renderDetails={renderWebhookDetails}
      remove={api.deleteWebhookProfile}
      form={(props) => <WebhookDialog {...props} />}
    />
  );
}

function renderSmsDetails({ from, numberField, isEnabled }: SmsProfileRow) {
  return (
    <>
      {!isEnabled && <Badge icon={CircleOff}>{listWords.notEnabled}</Badge>}
      <p className={styles['quiet']}>{listWords.sends(from, numberField)}</p>
    </>
  );
}

function renderWebhookDetails({ url, authentication, maximumPerMinute }: WebhookProfileRow) {
  return (
    <>
      <p className={styles['quiet']}>{url}</p>
      <p className={styles['quiet']}>
        {listWords.calls(profileWords.authentications[authentication.kind], maximumPerMinute)}
      </p>
    </>
  );
}

/** Always fetched again: which programs use a profile changes as they are saved. */
function smsProfilesQuery(api: ApiClient) {
  const queryKey = [...KEYS.catalogue, 'smsProfiles'];
  return queryOptions({ queryKey, queryFn: api.smsProfiles, staleTime: 0 });
}

function webhookProfilesQuery(api: ApiClient) {
  const queryKey = [...KEYS.catalogue, 'webhookProfiles'];
  return queryOptions({ queryKey, queryFn: api.webhookProfiles, staleTime: 0 });
}
