import { useQuery } from '@tanstack/react-query';
import { CircleOff } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery } from '#client/queries.ts';
import type { SmsProfileRow } from '#contract/messaging.ts';
import { SmsProfileDialog } from '#product/profiles/sms-profile-dialog.tsx';
import { Badge } from '#ui/badge.tsx';
import { smsProfilesQuery } from './profile-queries.ts';
import { listWords, smsWords } from './profile-words.ts';
import { ProfilesCard } from './profiles-card.tsx';
import styles from './profiles.module.css';

export function SmsProfilesCard() {
  const api = useApi();
  const catalogue = useQuery(catalogueQuery(api));
  return (
    <ProfilesCard
      words={smsWords}
      profiles={useQuery(smsProfilesQuery(api))}
      detailsOf={detailsOf}
      remove={api.deleteSmsProfile}
      form={(props) => <SmsProfileDialog {...props} dataFields={catalogue.data?.dataFields ?? []} />}
    />
  );
}

function detailsOf({ from, numberField, isEnabled }: SmsProfileRow) {
  return (
    <>
      {!isEnabled && <Badge icon={CircleOff}>{listWords.notEnabled}</Badge>}
      <p className={styles['quiet']}>{listWords.sends(from, numberField)}</p>
    </>
  );
}
