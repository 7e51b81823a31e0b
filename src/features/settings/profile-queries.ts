import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '#client/api.ts';
import { KEYS } from '#client/queries.ts';

/** Asked for anew each time: programs take profiles up and drop them as they are saved. */
export function smsProfilesQuery(api: ApiClient) {
  const queryKey = [...KEYS.catalogue, 'smsProfiles'];
  return queryOptions({ queryKey, queryFn: api.smsProfiles, staleTime: 0 });
}

export function webhookProfilesQuery(api: ApiClient) {
  const queryKey = [...KEYS.catalogue, 'webhookProfiles'];
  return queryOptions({ queryKey, queryFn: api.webhookProfiles, staleTime: 0 });
}
