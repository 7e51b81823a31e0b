import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '#client/api-context.ts';
import { figuresQuery } from '#client/queries.ts';
import { useAccount } from '#client/use-account.ts';
import { getAccountNow } from '#domain/account/account.ts';
import { instant } from '#domain/schedule/instant.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';

/** However much is going on, figures are asked for once in so long. */
const SOONEST_MS = 800;
const LATEST_MS = 60_000;

/**
 * Fetches the figures, and again when one changes although nothing runs: an open needs no engine. News of what the
 * engine did puts newer ones in their place.
 */
export function LiveFigures({ parts }: { parts: Builder }) {
  const { data, refetch } = useQuery(figuresQuery(useApi(), parts.programId));
  const clock = useAccount((account) => account.clock);
  useEffect(() => {
    if (data) parts.figures.receive(data);
  }, [data, parts.figures]);
  useEffect(() => {
    if (!data || !clock || data.nextChangeAt === null) return undefined;
    const ahead = (data.nextChangeAt - getAccountNow(clock, instant(Date.now()))) / clock.speed;
    const timer = setTimeout(() => void refetch(), Math.min(LATEST_MS, Math.max(SOONEST_MS, ahead)));
    return () => clearTimeout(timer);
  }, [data, clock, refetch]);
  return null;
}
