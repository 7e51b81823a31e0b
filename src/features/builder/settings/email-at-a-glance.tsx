import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { campaignsQuery } from '#client/queries.ts';
import type { CampaignId } from '#domain/ids.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { EmailView } from '#product/campaigns/email-view.tsx';
import styles from './email-at-a-glance.module.css';

/** The beginning of the chosen email, so that nobody has to open it to know which one it is. */
export function EmailAtAGlance({ id }: { id: CampaignId }) {
  const { data } = useQuery(campaignsQuery(useApi()));
  const campaign = data?.find((one) => one.id === id);
  if (!campaign) return null;
  return (
    <div className={styles['glance']}>
      <EmailView email={campaign} label={panelWords.emailOf(campaign.name)} />
    </div>
  );
}
