import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import { emailOpensQuery } from '#client/queries.ts';
import type { ProgramId } from '#domain/ids.ts';
import { formatShare } from '#domain/words/shares.ts';
import { NoFigure } from './program-cells.tsx';
import { words } from './words.ts';

type Count = Readonly<{ sent: number; opened: number }>;

/** Of the programs that have sent an email. */
export type Opens = ReadonlyMap<ProgramId, Count>;

/** Undefined until they are known: the list does not wait for them. */
export function useOpens(): Opens | undefined {
  const { data } = useQuery(emailOpensQuery(useApi()));
  return useMemo(
    () => data && new Map(data.byProgram.map(({ programId, ...count }) => [programId, count])),
    [data],
  );
}

export function OpenRate({ opens, programId }: { opens: Opens | undefined; programId: ProgramId }) {
  const count = opens?.get(programId);
  if (opens === undefined) return null;
  if (count === undefined) return <NoFigure />;
  return (
    <span title={words.openedOf(formatNumber(count.opened), formatNumber(count.sent))}>
      {formatShare(count.opened, count.sent)}
    </span>
  );
}
