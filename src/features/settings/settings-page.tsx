import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { accountQuery } from '#client/queries.ts';
import { useFormats } from '#store/formats-store.ts';
import { chooseTheme, useTheme } from '#store/theme-store.ts';
import { Card } from '#ui/card.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { AccountCard } from './account-card.tsx';
import { ApiUsersCard } from './api-users-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { FaultInjectionCard } from './fault-injection-card.tsx';
import { FormatsCard } from './formats-card.tsx';
import { SmsProfilesCard, WebhooksCard } from './messaging-cards.tsx';
import { SampleDataCard } from './sample-data-card.tsx';
import { words } from './words.ts';
import styles from './settings.module.css';

export function SettingsPage() {
  const account = useQuery(accountQuery(useApi()));
  // Every moment on the page is written again when its format changes.
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
            {getProblem(account.error).detail}
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
        <FaultInjectionCard />
      </div>
    </Page>
  );
}

function ThemeCard() {
  const theme = useTheme();
  return (
    <Card title={words.themeTitle}>
      <RadioField
        label={words.theme}
        labelHidden
        value={theme}
        onChange={chooseTheme}
        options={[
          { value: 'system', label: words.themes.system },
          { value: 'light', label: words.themes.light },
          { value: 'dark', label: words.themes.dark },
        ]}
      />
    </Card>
  );
}
