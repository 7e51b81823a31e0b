import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ProgramId } from '#domain/ids.ts';
import type { ApiClient } from './api.ts';
import { KEYS } from './queries.ts';

const PAGE = 50;

/** A program's history, newest first, a page at a time. */
export function historyQuery(api: ApiClient, id: ProgramId) {
  return infiniteQueryOptions({
    queryKey: [...KEYS.history, String(id), 'list'],
    queryFn: ({ pageParam }) => api.history(id, { limit: PAGE, before: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** What was once saved stays as it is. */
export function versionQuery(api: ApiClient, id: ProgramId, entry: number) {
  return queryOptions({
    queryKey: [...KEYS.history, String(id), 'version', entry],
    queryFn: () => api.historyVersion(id, entry),
  });
}
