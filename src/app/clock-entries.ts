import { formatInstant } from '#client/format.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { SPEEDS } from '#domain/account/account.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import type { Skip } from './use-clock-skip.ts';
import { words } from './words.ts';

type Acts = {
  readonly skip: (how: Skip) => void;
  readonly setSpeed: (speed: number) => void;
};

/** The menu of the account clock: what comes next, the ways there, and how fast time goes by itself. */
export function clockEntries(account: AccountAnswer, { skip, setSpeed }: Acts): readonly MenuEntry[] {
  return [
    { kind: 'heading', label: words.clockHeading(account.timeZone) },
    { kind: 'heading', label: describeNextEvent(account) },
    { kind: 'separator' },
    {
      label: words.skipToNextEvent,
      onSelect: () => skip('nextEvent'),
      disabledReason: account.nextDueAt === null ? words.nothingToSkipTo : undefined,
    },
    { label: words.hour, onSelect: () => skip('hour') },
    { label: words.day, onSelect: () => skip('day') },
    { label: words.week, onSelect: () => skip('week') },
    { kind: 'separator' },
    { kind: 'heading', label: words.speed },
    ...SPEEDS.map(
      (speed): MenuEntry => ({
        kind: 'choice',
        label: words.speeds(speed),
        isChosen: account.clock.speed === speed,
        onSelect: () => setSpeed(speed),
      }),
    ),
  ];
}

/** "Next: “Birthday” enrols contacts (Mon 30 Nov 09:00)". */
function describeNextEvent({ nextDueAt, nextEvent, timeZone }: AccountAnswer): string {
  if (nextDueAt === null) return words.nothingDue;
  const when = formatInstant(nextDueAt, timeZone, 'clock');
  return nextEvent === null
    ? words.nextEvent(when)
    : words.nextEvents[nextEvent.what](nextEvent.programName, when);
}
