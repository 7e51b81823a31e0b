import { SearchX, Workflow } from 'lucide-react';
import { joinReason } from '#domain/words/reasons.ts';
import { usePrograms } from '#store/programs-store.ts';
import { useReloadPrograms } from '#store/sync-context.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { FirstSteps } from './first-steps.tsx';
import { words } from './words.ts';
import styles from './first-steps.module.css';

type Props = Readonly<{ hasPrograms: boolean; onNew: () => void; onShowAll: () => void }>;

/** What stands in the table's place while there is no row to show. */
export function ListPlaceholder({ hasPrograms, onNew, onShowAll }: Props) {
  const phase = usePrograms(({ list }) => list.phase);
  if (hasPrograms) return <NoMatch onShowAll={onShowAll} />;
  switch (phase) {
    case 'loading':
      return <DelayedSkeleton label={words.loading} />;
    case 'failed':
      return <ListFailure look="page" />;
    case 'loaded':
      return <NoPrograms onNew={onNew} />;
  }
}

/** Says why the list could not be loaded: in its place, or above the part of it that is here. */
export function ListFailure({ look }: { look: 'page' | 'bar' }) {
  const list = usePrograms((state) => state.list);
  const reload = useReloadPrograms();
  if (list.phase !== 'failed') return null;
  const reason = joinReason(list.problem);
  if (look === 'page') {
    return (
      <ErrorState title={words.loadFailed} onRetry={reload}>
        {reason}
      </ErrorState>
    );
  }
  return (
    <MessageBar
      tone="danger"
      role="alert"
      title={words.loadFailed}
      action={
        <Button size="small" onClick={reload}>
          {words.tryAgain}
        </Button>
      }
    >
      {reason}
    </MessageBar>
  );
}

function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={words.noMatchTitle}
      action={<Button onClick={onShowAll}>{words.showAll}</Button>}
    >
      {words.noMatchText}
    </EmptyState>
  );
}

function NoPrograms({ onNew }: { onNew: () => void }) {
  return (
    <div className={styles['first']}>
      <EmptyState icon={Workflow} title={words.emptyTitle}>
        {words.emptyText}
      </EmptyState>
      <FirstSteps onNew={onNew} />
    </div>
  );
}
