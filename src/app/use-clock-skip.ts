import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import { useAccount, useAccountNow } from '#client/use-account.ts';
import type { ClockSkip } from '#domain/account/account.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

export type Skip = ClockSkip;

/** From where to where the clock is being moved. */
export type RunningSkip = { readonly from: Instant; readonly to: Instant };

const LENGTHS = { hour: HOUR, day: DAY, week: 7 * DAY } as const;

/** Moves the account clock on; everything due in between happens, in order. */
export function useClockSkip() {
  const api = useApi();
  const queries = useQueryClient();
  const account = useAccount();
  const now = useAccountNow();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ how }: { how: Skip; running: RunningSkip }) => api.skipClock(how),
    onSuccess: (after) => {
      queries.setQueryData(KEYS.account, after);
      showToast({ text: words.clockMoved(formatInstant(after.clock.account, after.timeZone, 'clock')) });
    },
    onError: (error) => {
      const { title, detail } = problemOf(error);
      showToast({ text: `${title} ${detail}`, tone: 'danger' });
    },
  });
  const skip = (how: Skip) => {
    if (now === undefined || isPending) return;
    const to = how === 'nextEvent' ? (account?.nextDueAt ?? now) : later(now, LENGTHS[how]);
    mutate({ how, running: { from: now, to } });
  };
  return { skip, running: isPending ? variables.running : null };
}
