import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Delayed } from '#ui/waiting.tsx';
import type { RunningSkip } from './use-clock-skip.ts';
import { words } from './words.ts';
import styles from './skip-progress.module.css';

type Props = RunningSkip & Readonly<{ now: Instant; onStop: () => void }>;

/** Shown from one second on: how far the clock is, and the way to leave it where it has got to. */
export function SkipProgress({ from, to, now, onStop }: Props) {
  const timeZone = useTimeZone();
  const done = to > from ? (now - from) / (to - from) : 0;
  return (
    <Delayed>
      <div className={styles['progress']}>
        <ProgressBar
          label={words.movingClock(formatInstant(to, timeZone, 'clock'))}
          value={done > 0.001 ? Math.min(done, 1) : undefined}
          onCancel={onStop}
        />
      </div>
    </Delayed>
  );
}
