import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '#client/api.ts';
import { KEYS } from '#client/queries.ts';

export function apiUsersQuery(api: ApiClient) {
  return queryOptions({ queryKey: [...KEYS.catalogue, 'apiUsers'], queryFn: api.apiUsers });
}
