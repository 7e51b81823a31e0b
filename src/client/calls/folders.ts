import type { Requests } from '#client/connection/request.ts';
import type { FolderList } from '#contract/folders.ts';
import type { FolderId } from '#domain/ids.ts';
import type { Folder } from '#domain/programs/program.ts';
import type { SeenRow } from '#domain/revision.ts';

export function folderCalls({ get, change }: Requests) {
  return {
    folders: () => get<FolderList>('/api/folders'),
    createFolder: (name: string) => change<Folder>({ method: 'POST', path: '/api/folders', body: { name } }),
    renameFolder: ({ id, revision }: SeenRow<FolderId>, name: string) =>
      change<Folder>({ method: 'PATCH', path: `/api/folders/${id}`, onRevision: revision, body: { name } }),
    deleteFolder: ({ id, revision }: SeenRow<FolderId>) =>
      change<void>({ method: 'DELETE', path: `/api/folders/${id}`, onRevision: revision }),
  };
}
