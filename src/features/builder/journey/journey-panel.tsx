import { useQuery } from '@tanstack/react-query';
import { Route as RouteIcon } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { journeyQuery } from '#client/queries.ts';
import type { ContactId } from '#domain/ids.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { JourneyText } from './journey-text.tsx';
import { Obstacles } from './obstacles.tsx';
import { words } from './words.ts';
import styles from './journey.module.css';

type Props = Readonly<{ contactId: ContactId; onClose: () => void }>;

/** What one contact has gone through in the program; its path is lit on the canvas. */
export function JourneyPanel({ contactId, onClose }: Props) {
  const { programId } = useBuilder();
  const { data, error, refetch, isFetching } = useQuery(journeyQuery(useApi(), programId, contactId));
  const email = data ? (data.contact?.email ?? words.deleted) : undefined;
  return (
    <SidePanel
      title={words.title}
      subtitle={data?.contact ? <Link to={`/audience/contacts/${contactId}`}>{email}</Link> : (email ?? '…')}
      icon={RouteIcon}
      hue="violet"
      onClose={onClose}
    >
      {error && (
        <ErrorState title={words.failed} onRetry={() => void refetch()} busy={isFetching}>
          {joinReason(getProblem(error))}
        </ErrorState>
      )}
      {!data && !error && <DelayedSkeleton label={words.loading} />}
      {data && (
        <div className={styles['panel']}>
          <JourneyText journeys={data.journeys} planned={data.planned} />
          {data.obstacles.length > 0 && <Obstacles answer={data} />}
        </div>
      )}
    </SidePanel>
  );
}
