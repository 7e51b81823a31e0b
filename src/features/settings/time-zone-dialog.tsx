import { CalendarClock, Clock } from 'lucide-react';
import { formatCount, formatInstant, getPlaceName } from '#client/format.ts';
import { useAccountNow } from '#client/use-account.ts';
import type { AccountAnswer } from '#contract/account.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  account: AccountAnswer;
  timeZone: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  busy: boolean;
  error: string | undefined;
}>;

/** [K4] Says what goes by the account's time zone before it is another. */
export function TimeZoneDialog({ account, timeZone, ...dialog }: Props) {
  const now = useAccountNow();
  return (
    <ConfirmDialog
      {...dialog}
      title={words.zoneTitle(getPlaceName(timeZone))}
      lead={words.zoneLead}
      facts={[
        {
          label: words.clock,
          value: now === undefined ? words.beingCounted : formatInstant(now, timeZone, 'clock'),
          detail:
            now === undefined ? undefined : words.zoneInstead(formatInstant(now, account.timeZone, 'clock')),
          icon: Clock,
        },
        {
          label: words.zonePrograms,
          value: formatCount(account.activePrograms, 'program'),
          detail: words.zoneProgramsDetail,
          icon: CalendarClock,
        },
      ]}
      confirmLabel={words.zoneConfirm}
      confirmVariant="warning"
    />
  );
}
