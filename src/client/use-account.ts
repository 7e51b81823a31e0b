import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { AccountAnswer } from '#contract/account.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { type Instant, instant, MINUTE } from '#domain/schedule/instant.ts';
import { useApi } from './api-context.ts';
import { accountQuery } from './queries.ts';

/**
 * What a screen needs of the account, and nothing else: while its clock is moved on, news of it come many times a
 * second. Undefined until the API has answered for the first time.
 */
export function useAccount<T>(pick: (account: AccountAnswer) => T): T | undefined {
  return useQuery({ ...accountQuery(useApi()), select: pick }).data;
}

/** For acts: the account as last heard of, without being drawn again for it. */
export function useReadAccount(): () => AccountAnswer | undefined {
  const queries = useQueryClient();
  const { queryKey } = accountQuery(useApi());
  return useCallback(() => queries.getQueryData(queryKey), [queries, queryKey]);
}

/** What every moment on a screen is shown in; the browser's own until the account is known. */
export function useTimeZone(): string {
  return useAccount(getTimeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * The account clock's now, which moves on with each of its minutes, or at each multiple of a longer stretch. Undefined
 * until the account is known.
 */
export function useAccountNow(every = MINUTE): Instant | undefined {
  return useNow(every, false);
}

/** The same, but it stands while the clock is being moved: for what is dear to work out for each moment on the way. */
export function useSettledNow(every = MINUTE): Instant | undefined {
  return useNow(every, true);
}

function useNow(every: number, isSettled: boolean): Instant | undefined {
  const readAccount = useReadAccount();
  const [real, setReal] = useState(() => instant(Date.now()));
  const [keep] = useState(() => keepFirstInStretch(every));
  const pick = useCallback(
    ({ clock, movingTo }: AccountAnswer) => {
      // Told of a skip, the answer is newer than the last look at the clock.
      const now = getAccountNow(clock, real < clock.real ? clock.real : real);
      return keep(now, isSettled && movingTo !== null);
    },
    [keep, isSettled, real],
  );
  const now = useAccount(pick);
  const speed = useAccount(getSpeed);
  useEffect(() => {
    const clock = readAccount()?.clock;
    if (!clock) return undefined;
    const toNext = every - (getAccountNow(clock, instant(Date.now())) % every);
    const timer = setTimeout(() => setReal(instant(Date.now())), Math.max(50, toNext / clock.speed));
    return () => clearTimeout(timer);
  }, [readAccount, every, now, real, speed]);
  return now;
}

/** Answers with the first moment it saw of the stretch that the given one is in; while held, with the one before. */
function keepFirstInStretch(stretch: number): (now: Instant, isHeld: boolean) => Instant {
  let first: Instant | undefined;
  return (now, isHeld) => {
    const isAnother = first === undefined || Math.floor(now / stretch) !== Math.floor(first / stretch);
    if (first === undefined || (isAnother && !isHeld)) first = now;
    return first;
  };
}

function getTimeZone({ timeZone }: AccountAnswer): string {
  return timeZone;
}

function getSpeed({ clock }: AccountAnswer): number {
  return clock.speed;
}
