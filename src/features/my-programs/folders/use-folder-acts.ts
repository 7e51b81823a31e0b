import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { Folder } from '#domain/programs/program.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { describeProblem } from '#product/describe-problem.ts';
import { showToast } from '#ui/toaster.tsx';
import { folderWords as words } from './words.ts';

/** Creates, renames and deletes folders; says what was done, or hands back why not. */
export function useFolderActs() {
  const api = useApi();
  const queries = useQueryClient();
  const timeZone = useTimeZone();
  const [reason, setReason] = useState<Reason | null>(null);

  async function act(change: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await change();
      await queries.invalidateQueries({ queryKey: KEYS.folders });
      setReason(null);
      showToast({ text: done });
      return true;
    } catch (error) {
      setReason(describeProblem(getProblem(error), timeZone));
      return false;
    }
  }
  return {
    reason,
    create: (name: string) => act(() => api.createFolder(name), words.created(name)),
    rename: (folder: Folder, name: string) => act(() => api.renameFolder(folder, name), words.renamed(name)),
    remove: (folder: Folder) => act(() => api.deleteFolder(folder), words.deleted(folder.name)),
  };
}
