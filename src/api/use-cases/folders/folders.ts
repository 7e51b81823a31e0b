import type { Acted, ActivityText } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import type { FolderId } from '#domain/ids.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import type { Folder } from '#domain/programs/program.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';

export async function addFolder({ db }: ApiContext, name: string): Promise<Acted<Folder>> {
  const folder = { name: checkedName(name), revision: FIRST_REVISION };
  const id = await db.folders.add(folder);
  return folderChange({ id, ...folder }, { what: 'Created the folder', name: folder.name });
}

export async function renameFolder(
  deps: ApiContext,
  { id, revision }: SeenRow<FolderId>,
  name: string,
): Promise<Acted<Folder>> {
  const { db } = deps;
  const before = await loadFolder(deps, id);
  checkRevision('folder', before, revision);
  const folder = raiseRevision({ ...before, name: checkedName(name) });
  await db.folders.put(folder);
  const what = `Renamed the folder “${before.name}”`;
  return folderChange(folder, { what, name: folder.name, thingId: id });
}

/** Only an empty folder goes; programs in the recycle bin do not count, they come back to the top. */
export async function removeFolder(
  deps: ApiContext,
  { id, revision }: SeenRow<FolderId>,
): Promise<Acted<void>> {
  const { db } = deps;
  const folder = await loadFolder(deps, id);
  checkRevision('folder', folder, revision);
  const programs = await db.programs
    .filter((one) => one.folderId === id && one.status !== 'Deleted')
    .toArray();
  if (programs.length > 0) throw new ApiRefusal(inUse('folder', programs));
  await db.folders.delete(id);
  return folderChange(undefined, { what: 'Deleted the folder', name: folder.name });
}

function folderChange<Result>(result: Result, text: Omit<ActivityText, 'kind'>): Acted<Result> {
  return { result, news: [{ type: 'catalogueChanged' }], activity: [{ kind: 'folder', ...text }] };
}

async function loadFolder({ db }: Pick<ApiContext, 'db'>, id: FolderId): Promise<Folder> {
  const folder = await db.folders.get(id);
  if (!folder) throw new ApiRefusal(notFound('folder'));
  return folder;
}

function checkedName(name: string): string {
  const refusal = checkName(name, 'folder');
  if (refusal) throw refuseTransition(refusal);
  return name.trim();
}
