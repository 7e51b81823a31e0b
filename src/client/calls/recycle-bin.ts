import { queryText, type Requests } from '#client/connection/request.ts';
import type {
  DeletedContactDetail,
  DeletedContactPage,
  Emptied,
  Emptying,
  RecycleBin,
  RestoredContact,
} from '#contract/recycle-bin.ts';
import type { ContactId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type PageQuery = { readonly limit: number; readonly after?: string | undefined };

export function recycleBinCalls({ get, change }: Requests) {
  return {
    recycleBin: () => get<RecycleBin>('/api/recycle-bin'),
    binnedContacts: (page: PageQuery & { readonly search?: string }) =>
      get<DeletedContactPage>(`/api/recycle-bin/contacts?${queryText(page)}`),
    binnedContact: (id: ContactId) => get<DeletedContactDetail>(`/api/recycle-bin/contacts/${id}`),
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
