import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { formatInstant } from '#client/format.ts';
import { webhookCallsQuery } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { WebhookCallRow } from '#contract/profiles.ts';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import panels from '#features/builder/fields/panels.module.css';
import { Disclosure } from '#ui/disclosure.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import styles from './actions.module.css';

/** What this step would have sent, the latest first. */
export function RecordedCalls({ nodeId }: { nodeId: NodeId }) {
  const { programId } = useBuilder();
  const { data, isError, refetch } = useQuery(webhookCallsQuery(useApi(), { programId, nodeId }));
  return (
    <section>
      <h3 className={panels['groupTitle']}>{words.calls}</h3>
      {isError && <ErrorState title={words.callsFailed} onRetry={() => void refetch()} />}
      {data?.total === 0 && <p className={panels['note']}>{words.noCalls}</p>}
      <div className={styles['calls']}>
        {data?.calls.map((call) => (
          <Call key={`${call.sequence}-${call.row}`} call={call} />
        ))}
      </div>
      {data && data.total > data.calls.length && (
        <p className={panels['note']}>{words.moreCalls(data.total)}</p>
      )}
    </section>
  );
}

function Call({ call }: { call: WebhookCallRow }) {
  const timeZone = useTimeZone();
  const moment = formatInstant(call.leavesAt, timeZone);
  return (
    <Disclosure summary={`${call.email}, ${call.isWaiting ? words.waiting : moment}`}>
      <p className={panels['note']}>{`POST ${call.url}`}</p>
      <ul className={panels['note']}>
        {call.headers.map((header) => (
          <li key={header.name}>{`${header.name}: ${header.value}`}</li>
        ))}
      </ul>
      <pre className={styles['payload']}>{call.payload}</pre>
    </Disclosure>
  );
}
