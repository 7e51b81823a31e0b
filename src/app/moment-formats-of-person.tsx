import { type ReactNode, useMemo } from 'react';
import { formatMoment } from '#client/format-moment.ts';
import { SORTABLE_FORMATS } from '#client/formats.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import { HOUR } from '#domain/schedule/instant.ts';
import { useFormats } from '#store/formats-store.ts';
import { MomentFormatsProvider } from '#ui/moment-formats.ts';

/** Days and times are typed as they are written everywhere else, and today is the account's. */
export function MomentFormatsOfPerson({ children }: { children: ReactNode }) {
  const { dates, clock } = useFormats();
  const now = useAccountNow(HOUR);
  const timeZone = useTimeZone();
  const today = now === undefined ? undefined : formatMoment(now, timeZone, 'day', SORTABLE_FORMATS);
  const formats = useMemo(() => ({ dates, clock, today }), [dates, clock, today]);
  return <MomentFormatsProvider value={formats}>{children}</MomentFormatsProvider>;
}
