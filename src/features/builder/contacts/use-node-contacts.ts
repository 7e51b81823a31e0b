import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import type { NodeContactsQuery } from '#client/calls/step-contacts.ts';
import { KEYS } from '#client/queries.ts';

const PAGE_SIZE = 100;

/** Those at a step, a page at a time. */
export function useNodeContacts(asked: NodeContactsQuery) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...KEYS.nodeContacts, asked],
    queryFn: ({ pageParam }) =>
      api.nodeContacts({ ...asked, limit: PAGE_SIZE, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
