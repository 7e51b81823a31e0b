import { type ReactNode, useEffect, useState } from 'react';
import { Spinner } from './spinner.tsx';
import { kitWords as words } from './words.ts';
import styles from './waiting.module.css';

/** Nothing is shown for waits shorter than this. */
const patienceMs = 1000;

/** Shows what it holds once a second has passed, or another time. */
export function Delayed({ afterMs = patienceMs, children }: { afterMs?: number; children: ReactNode }) {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? children : null;
}

/** Where a list will stand. 44 px rows, like the table's. */
export function DelayedSkeleton({ rows = 8, label }: { rows?: number; label?: string | undefined }) {
  return (
    <Waiting>
      <span className={styles['rows']}>
        <span className="visually-hidden">{label ?? words.loading}</span>
        {Array.from({ length: rows }, (_, row) => (
          <span key={row} className={styles['row']} aria-hidden="true">
            <span className={styles['bar']} style={{ width: `${nameWidths[row % nameWidths.length]}%` }} />
            <span className={styles['bar']} />
            <span className={styles['bar']} />
          </span>
        ))}
      </span>
    </Waiting>
  );
}

const nameWidths = [34, 26, 40, 22, 31, 37, 28];

/** Where a part of a page will stand. */
export function DelayedSpinner({ label }: { label?: string | undefined }) {
  return (
    <Waiting>
      <span className={styles['spinner']}>
        <Spinner size={20} />
        {label ?? words.loading}
      </span>
    </Waiting>
  );
}

/** The status is there before its words, or they would not be spoken. */
function Waiting({ children }: { children: ReactNode }) {
  return (
    <output className={styles['waiting']}>
      <Delayed>{children}</Delayed>
    </output>
  );
}
