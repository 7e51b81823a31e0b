import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type { AccountAnswer, ChangeAccount, ResetAccount, SkipClock } from '#contract/account.ts';
import type { ActivityPage, ActivityQuery } from '#contract/activity.ts';
import type { ApiUserRow, NewApiUser, RenamedApiUser } from '#contract/api-users.ts';
import type { BackupPreview } from '#contract/backup.ts';
import type {
  DeletedContactDetail,
  DeletedContactPage,
  Emptied,
  Emptying,
  RecycleBin,
  RestoredContact,
} from '#contract/recycle-bin.ts';
import type { ContactId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

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

/** The whole account as a file, and a file in place of the account. */
export function backupCalls({ getText, change }: Requests) {
  return {
    /** The text of the file, to be kept as it is. */
    backup: (secrets: 'included' | 'leftOut') =>
      getText(secrets === 'included' ? '/api/backup?secrets=included' : '/api/backup', LONG_MS),
    previewBackup: (bytes: ArrayBuffer) =>
      change<BackupPreview>({
        method: 'POST',
        path: '/api/backup/preview',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
    restoreBackup: (bytes: ArrayBuffer) =>
      change<AccountAnswer>({
        method: 'POST',
        path: '/api/backup/restore',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
  };
}

type PageQuery = { readonly limit: number; readonly after?: string | undefined };

export function recycleBinCalls({ get, change }: Requests) {
  return {
    recycleBin: () => get<RecycleBin>('/api/recycle-bin'),
    deletedContacts: (page: PageQuery & { readonly search?: string }) =>
      get<DeletedContactPage>(`/api/recycle-bin/contacts?${queryText(page)}`),
    deletedContact: (id: ContactId) => get<DeletedContactDetail>(`/api/recycle-bin/contacts/${id}`),
    restoreContact: (id: ContactId) =>
      change<RestoredContact>({ method: 'POST', path: `/api/recycle-bin/contacts/${id}/restore` }),
    purgeContact: (id: ContactId) =>
      change<void>({ method: 'DELETE', path: `/api/recycle-bin/contacts/${id}` }),
    emptying: () => get<Emptying>('/api/recycle-bin/emptying'),
    /** What was deleted after that moment stays. */
    emptyRecycleBin: (deletedUpTo: Instant) =>
      change<Emptied>({ method: 'POST', path: '/api/recycle-bin/empty', body: { deletedUpTo } }),
  };
}
