import { useSearchParams } from 'react-router-dom';
import { ACTIVITY_KINDS, type ActivityKind } from '#contract/activity.ts';

export type ActivityFilter = {
  readonly kind?: ActivityKind | undefined;
  readonly by?: string | undefined;
  readonly program?: string | undefined;
  readonly search?: string | undefined;
};

/** What is looked for, out of the URL. */
export function useActivityFilter(): readonly [ActivityFilter, (change: ActivityFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter: ActivityFilter = {
    kind: ACTIVITY_KINDS.find((kind) => kind === params.get('kind')),
    by: params.get('by') ?? undefined,
    program: /^[1-9]\d{0,9}$/.exec(params.get('program') ?? '')?.[0],
    search: params.get('search') ?? undefined,
  };
  const setFilter = (change: ActivityFilter) => {
    const next = Object.entries({ ...filter, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    );
    setParams(Object.fromEntries(next), { replace: true });
  };
  return [filter, setFilter];
}

export function isFiltered(filter: ActivityFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}
