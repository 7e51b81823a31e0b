import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AccountAnswer } from '#contract/account.ts';
import { accountNow } from '#domain/account/account.ts';
import { type Instant, instant, MINUTE } from '#domain/schedule/instant.ts';
import { useApi } from './api-context.ts';
import { accountQuery } from './queries.ts';

/** Undefined until the API has answered for the first time. */
export function useAccount(): AccountAnswer | undefined {
  return useQuery(accountQuery(useApi())).data;
}

/** What every moment on a screen is shown in; the browser's own until the account is known. */
export function useTimeZone(): string {
  return useAccount()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * The account clock's now, which moves on with each of its minutes, or at each multiple of a longer stretch. Undefined
 * until the account is known.
 */
export function useAccountNow(every = MINUTE): Instant | undefined {
  const account = useAccount();
  const clock = account?.clock;
  const [real, setReal] = useState(() => instant(Date.now()));
  useEffect(() => {
    if (!clock) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const now = instant(Date.now());
      setReal(now);
      const toNext = every - (accountNow(clock, now) % every);
      timer = setTimeout(look, Math.max(50, toNext / clock.speed));
    };
    look();
    return () => clearTimeout(timer);
  }, [clock, every]);
  // Told of a skip, the answer is newer than the last look at the clock.
  return clock && accountNow(clock, real < clock.real ? clock.real : real);
}
