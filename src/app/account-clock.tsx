import { ChevronDown } from 'lucide-react';
import { formatInstant, placeOf } from '#client/format.ts';
import { useAccount, useAccountNow } from '#client/use-account.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import styles from './account-clock.module.css';
import { SkipProgress } from './skip-progress.tsx';
import { type Skip, useClockSkip } from './use-clock-skip.ts';
import { words } from './words.ts';

/** The account's time, which its programs live by, and the ways to move it on. */
export function AccountClock() {
  const account = useAccount();
  const now = useAccountNow();
  const { skip, running } = useClockSkip();
  if (!account || now === undefined) return null;
  const { timeZone, nextDueAt } = account;
  const [shown, place] = [formatInstant(now, timeZone, 'clock'), placeOf(timeZone)];
  const next = nextDueAt === null ? null : formatInstant(nextDueAt, timeZone, 'clock');
  return (
    <>
      <Menu
        align="end"
        entries={entries({ timeZone, next, skip })}
        trigger={
          <Button
            variant="quiet"
            iconEnd={ChevronDown}
            aria-label={words.clock(shown, place)}
            busy={running !== null}
            className={styles['clock']}
          >
            <ClockFace shown={shown} place={place} />
          </Button>
        }
      />
      {running && <SkipProgress {...running} now={now} />}
    </>
  );
}

/** Narrow bars show the time of day only; the button's name always says all. */
function ClockFace({ shown, place }: { shown: string; place: string }) {
  const time = shown.slice(-5);
  return (
    <span className="tabular">
      <span className={styles['day']}>{shown.slice(0, -5)}</span>
      {time}
      <span className={styles['place']}> {place}</span>
    </span>
  );
}

type EntriesOptions = {
  readonly timeZone: string;
  readonly next: string | null;
  readonly skip: (how: Skip) => void;
};

function entries({ timeZone, next, skip }: EntriesOptions): readonly MenuEntry[] {
  return [
    { kind: 'heading', label: words.clockHeading(timeZone) },
    { kind: 'heading', label: next === null ? words.nothingDue : words.nextEvent(next) },
    { kind: 'separator' },
    {
      label: words.skipToNextEvent,
      onSelect: () => skip('nextEvent'),
      offBecause: next === null ? words.nothingToSkipTo : undefined,
    },
    { label: words.hour, onSelect: () => skip('hour') },
    { label: words.day, onSelect: () => skip('day') },
    { label: words.week, onSelect: () => skip('week') },
  ];
}
