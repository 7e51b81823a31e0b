import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import { useAccount, useAccountNow } from '#client/use-account.ts';
import type { AccountAnswer } from '#contract/account.ts';
import type { ClockSkip } from '#domain/account/account.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';

export type Skip = ClockSkip;

/** From where to where the clock is being moved, by this tab or another. */
export type RunningSkip = { readonly from: Instant; readonly to: Instant };

/** Moves the account clock on; everything due in between happens, in order. */
export function useClockSkip() {
  const api = useApi();
  const queries = useQueryClient();
  const running = useRunningSkip();
  const receive = (account: AccountAnswer) => queries.setQueryData(KEYS.account, account);
  const told = (error: unknown) => {
    showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
  };
  const { mutate: skip, isPending } = useMutation({
    mutationFn: api.skipClock,
    onSuccess: (after) => {
      receive(after);
      showToast({ text: words.clockMoved(formatInstant(after.clock.account, after.timeZone, 'clock')) });
    },
    onError: told,
  });
  const { mutate: stop } = useMutation({ mutationFn: api.stopClock, onSuccess: receive, onError: told });
  const { mutate: setSpeed } = useMutation({
    mutationFn: (speed: number) => api.changeAccount({ speed: speed as 1 }),
    onSuccess: (after) => {
      receive(after);
      showToast({ text: words.speedSet(words.speeds(after.clock.speed)) });
    },
    onError: told,
  });
  const isMoving = isPending || running !== null;
  return {
    skip: (how: Skip) => {
      if (!isMoving) skip(how);
    },
    stop: () => stop(),
    setSpeed: (speed: number) => setSpeed(speed),
    running,
    isMoving,
  };
}

function useRunningSkip(): RunningSkip | null {
  const to = useAccount(({ movingTo }) => movingTo) ?? null;
  const now = useAccountNow();
  const [running, setRunning] = useState<RunningSkip | null>(null);
  // Where it began is where the clock stood when its aim was first seen.
  if (now !== undefined && to !== (running?.to ?? null)) setRunning(to === null ? null : { from: now, to });
  return running;
}
