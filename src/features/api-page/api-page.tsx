import { Download } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { SignIn } from '#product/api-users/new-api-user-dialog.tsx';
import { saveFile } from '#product/save-file.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Method } from './method.tsx';
import { OperationCard } from './operation-card.tsx';
import { documentText, OPERATIONS, type Operation } from './operations.ts';
import { SignInCard } from './sign-in-card.tsx';
import { words } from './words.ts';
import styles from './api-page.module.css';

/** Documents the public API from its OpenAPI document, and tries it out against the account in the page. */
export function ApiPage() {
  const [signIn, setSignIn] = useState<SignIn>({ userName: '', password: '' });
  const [lastEnrolment, setLastEnrolment] = useState<string | null>(null);
  return (
    <Page>
      <PageHeader
        title={words.heading}
        description={words.text}
        actions={
          <Button
            icon={Download}
            onClick={() => saveFile(words.fileName, documentText(), 'application/json')}
          >
            {words.download}
          </Button>
        }
      />
      <div className={styles['columns']}>
        <Contents operations={OPERATIONS} />
        <div className={styles['cards']}>
          <SignInCard signIn={signIn} onChange={setSignIn} />
          <WhereCard />
          {OPERATIONS.map((operation) => (
            <OperationCard
              key={operation.id}
              operation={operation}
              signIn={signIn}
              lastEnrolment={lastEnrolment}
              onEnrolled={setLastEnrolment}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

/** Links to each operation; beside them where there is room. */
function Contents({ operations }: Readonly<{ operations: readonly Operation[] }>) {
  return (
    <nav aria-label={words.contents} className={styles['contents']}>
      <ul>
        {operations.map(({ id, method, summary }) => (
          <li key={id}>
            <a href={`#${id}`} className={styles['entry']}>
              <Method of={method} />
              {summary}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WhereCard() {
  const { isServed } = useApi();
  if (isServed) {
    return (
      <Card title={words.whereTitle}>
        <p className={styles['quiet']}>
          {words.whereServed}
          <code>{location.origin}</code>.
        </p>
      </Card>
    );
  }
  return (
    <Card title={words.whereTitle}>
      <p className={styles['quiet']}>{words.whereText}</p>
      <p className={styles['quiet']}>
        {words.whereServe.before}
        <code>{words.command}</code>
        {words.whereServe.after}
      </p>
    </Card>
  );
}
