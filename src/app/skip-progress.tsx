import type { Instant } from '#domain/schedule/instant.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Delayed } from '#ui/waiting.tsx';
import styles from './skip-progress.module.css';
import type { RunningSkip } from './use-clock-skip.ts';
import { words } from './words.ts';

/** Shown from one second on, and with a measure as soon as the clock is seen to move. */
export function SkipProgress({ from, to, now }: RunningSkip & { readonly now: Instant }) {
  const done = to > from ? (now - from) / (to - from) : 0;
  return (
    <Delayed>
      <div className={styles['progress']}>
        <ProgressBar label={words.movingClock} value={done > 0.01 ? Math.min(done, 1) : undefined} />
      </div>
    </Delayed>
  );
}
