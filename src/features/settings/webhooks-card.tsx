import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import type { WebhookProfileRow } from '#contract/messaging.ts';
import { WebhookDialog } from '#product/profiles/webhook-dialog.tsx';
import { profileWords } from '#product/profiles/words.ts';
import { webhookProfilesQuery } from './profile-queries.ts';
import { listWords, webhookWords } from './profile-words.ts';
import { ProfilesCard } from './profiles-card.tsx';
import styles from './profiles.module.css';

export function WebhooksCard() {
  const api = useApi();
  return (
    <ProfilesCard
      words={webhookWords}
      profiles={useQuery(webhookProfilesQuery(api))}
      detailsOf={detailsOf}
      remove={api.deleteWebhookProfile}
      form={(props) => <WebhookDialog {...props} />}
    />
  );
}

function detailsOf({ url, authentication, maximumPerMinute }: WebhookProfileRow) {
  return (
    <>
      <p className={styles['quiet']}>{url}</p>
      <p className={styles['quiet']}>
        {listWords.calls(profileWords.authentications[authentication.kind], maximumPerMinute)}
      </p>
    </>
  );
}
