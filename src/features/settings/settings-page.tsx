import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { accountQuery } from '#client/queries.ts';
import { useFormats } from '#store/formats-store.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { AccountCard } from './account-card.tsx';
import { ApiUsersCard } from './api-users-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { FormatsCard } from './formats-card.tsx';
import { SampleDataCard } from './sample-data-card.tsx';
import { SmsProfilesCard } from './sms-profiles-card.tsx';
import { ThemeCard } from './theme-card.tsx';
import { TroubleCard } from './trouble-card.tsx';
import { WebhooksCard } from './webhooks-card.tsx';
import { words } from './words.ts';
import styles from './settings.module.css';

export function SettingsPage() {
  const account = useQuery(accountQuery(useApi()));
  // Whatever moment stands on the page is written anew when it is to be written otherwise.
  useFormats();
  return (
    <Page>
      <PageHeader title={words.heading} />
      <div className={styles['cards']}>
        {account.isPending && <DelayedSpinner />}
        {account.isError && (
          <ErrorState
            title={words.loadFailed}
            onRetry={() => void account.refetch()}
            busy={account.isFetching}
          >
            {problemOf(account.error).detail}
          </ErrorState>
        )}
        {account.data && <AccountCard account={account.data} />}
        <ThemeCard />
        <FormatsCard />
        <SmsProfilesCard />
        <WebhooksCard />
        <ApiUsersCard />
        {account.data && <BackupCard account={account.data} />}
        {account.data && <SampleDataCard account={account.data} />}
        <TroubleCard />
      </div>
    </Page>
  );
}
