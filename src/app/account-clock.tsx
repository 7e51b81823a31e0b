import { ChevronDown } from 'lucide-react';
import { formatInstant, getPlaceName } from '#client/format.ts';
import { useAccount, useAccountNow, useTimeZone } from '#client/use-account.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { useFormats } from '#store/formats-store.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Delayed } from '#ui/waiting.tsx';
import { clockEntries } from './clock-entries.ts';
import { type RunningSkip, useClockSkip } from './use-clock-skip.ts';
import { words } from './words.ts';
import styles from './account-clock.module.css';

/** The account's time, which its programs live by, and the ways to move it on. */
export function AccountClock() {
  const account = useAccount((whole) => whole);
  const now = useAccountNow();
  const { skip, stop, setSpeed, running, isMoving } = useClockSkip();
  useFormats();
  if (!account || now === undefined) return null;
  const { timeZone, clock } = account;
  const [shown, place] = [formatInstant(now, timeZone, 'clock'), getPlaceName(timeZone)];
  return (
    <>
      <Menu
        align="end"
        entries={clockEntries(account, { skip, setSpeed })}
        trigger={
          <Button
            variant="quiet"
            iconEnd={ChevronDown}
            aria-label={words.clock(shown, place, clock.speed)}
            busy={isMoving}
            className={styles['clock']}
          >
            <ClockFace
              day={formatInstant(now, timeZone, 'clockDay')}
              time={formatInstant(now, timeZone, 'time')}
              place={place}
            />
          </Button>
        }
      />
      {running && <SkipProgress {...running} now={now} onStop={stop} />}
    </>
  );
}

/** Narrow bars show the time of day only; the button's name always says all. */
function ClockFace({ day, time, place }: Readonly<{ day: string; time: string; place: string }>) {
  return (
    <span className="tabular">
      <span className={styles['day']}>{day} </span>
      {time}
      <span className={styles['place']}> {place}</span>
    </span>
  );
}

type Props = RunningSkip & Readonly<{ now: Instant; onStop: () => void }>;

/** Shown from one second on: how far the clock has moved, and a button that stops it there. */
function SkipProgress({ from, to, now, onStop }: Props) {
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
