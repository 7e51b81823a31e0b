import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type { AccountAnswer, ChangeAccount, ResetAccount, SkipClock } from '#contract/account.ts';
import type { ActivityPage, ActivityQuery } from '#contract/activity.ts';
import type { ApiUserRow, NewApiUser, RenamedApiUser } from '#contract/api-users.ts';
import type { SeenRow } from '#domain/revision.ts';

type ActivityPageQuery = Omit<Partial<ActivityQuery>, 'limit'> & { readonly limit: number };

/** The account itself, its clock, and who did what in it. */
export function accountCalls({ get, change }: Requests) {
  return {
    account: () => get<AccountAnswer>('/api/account'),
    changeAccount: (body: ChangeAccount) =>
      change<AccountAnswer>({ method: 'PATCH', path: '/api/account', body }),
    skipClock: (skip: SkipClock['skip']) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/account/clock',
        body: { skip },
        timeoutMs: LONG_MS,
      }),
    /** The clock stays where it has got to. */
    stopClock: () => change<AccountAnswer>({ method: 'DELETE', path: '/api/account/clock/jump' }),
    resetAccount: (how: ResetAccount['with']) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/account/reset',
        body: { with: how },
        timeoutMs: LONG_MS,
      }),
    activity: (page: ActivityPageQuery) => get<ActivityPage>(`/api/activity?${queryText(page)}`),
    apiUsers: () => get<readonly ApiUserRow[]>('/api/api-users'),
    addApiUser: (body: NewApiUser) => change<ApiUserRow>({ method: 'POST', path: '/api/api-users', body }),
    renameApiUser: ({ id, revision }: SeenRow<number>, body: RenamedApiUser) =>
      change<ApiUserRow>({ method: 'PUT', path: `/api/api-users/${id}`, onRevision: revision, body }),
    deleteApiUser: ({ id, revision }: SeenRow<number>) =>
      change<void>({ method: 'DELETE', path: `/api/api-users/${id}`, onRevision: revision }),
  };
}
