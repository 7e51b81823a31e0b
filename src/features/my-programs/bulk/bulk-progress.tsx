import { CircleAlert, CircleCheck } from 'lucide-react';
import { joinReason } from '#domain/words/reasons.ts';
import { Icon } from '#ui/icon.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import type { BulkResult, OneByOne } from './use-one-by-one.ts';
import { bulkWords as words } from './words.ts';
import styles from './bulk.module.css';

/** How far it is, and in the end what became of each. */
export function BulkProgress({ state, onStop }: { state: OneByOne; onStop: () => void }) {
  if (state.kind === 'waiting') return null;
  if (state.kind === 'finished') return <Results results={state.results} />;
  const { done, of } = state;
  return (
    <ProgressBar
      label={words.running}
      value={of === 0 ? undefined : done / of}
      detail={words.progress(done, of)}
      onCancel={onStop}
    />
  );
}

/** Those that were not changed first. */
function Results({ results }: { results: readonly BulkResult[] }) {
  const sorted = results.toSorted(
    (left, right) => Number(left.reason === null) - Number(right.reason === null),
  );
  return (
    <ul className={styles['results']}>
      {sorted.map(({ programId, name, reason }) => (
        <li key={programId} className={styles['result']} data-tone={reason ? 'danger' : 'success'}>
          <Icon of={reason ? CircleAlert : CircleCheck} />
          <div>
            <strong>{name}</strong>
            <div className={styles['reason']}>{reason ? joinReason(reason) : words.carriedOut}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
