import type { Deps } from '#api/context/api-context.ts';
import type { Acted } from '#api/http/act-once.ts';
import { formatEtag } from '#api/http/answers.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { checkRevision } from '#api/refusal/check-revision.ts';
import { refuseTransition } from '#api/refusal/lifecycle-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { noteActivity } from '#api/use-cases/activity/note-activity.ts';
import type { FolderId } from '#domain/ids.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import type { Folder } from '#domain/programs/program.ts';
import { FIRST_REVISION, raiseRevision, type SeenRow } from '#domain/revision.ts';

export async function addFolder({ db }: Deps, name: string): Promise<Acted> {
  const folder = { name: checkedName(name), revision: FIRST_REVISION };
  const id = await db.folders.add(folder);
  return written(201, { id, ...folder });
}

export async function renameFolder(
  deps: Deps,
  { id, revision }: SeenRow<FolderId>,
  name: string,
): Promise<Acted> {
  const { db } = deps;
  const before = await loadFolder(deps, id);
  checkRevision('folder', before, revision);
  const folder = raiseRevision({ ...before, name: checkedName(name) });
  await db.folders.put(folder);
  const what = `Renamed the folder “${before.name}”`;
  await noteActivity(deps, { kind: 'folder', what, name: folder.name, thingId: id });
  return written(200, folder);
}

/** Only an empty folder goes; programs in the recycle bin do not count, they come back to the top. */
export async function removeFolder(deps: Deps, { id, revision }: SeenRow<FolderId>): Promise<Acted> {
  const { db } = deps;
  const folder = await loadFolder(deps, id);
  checkRevision('folder', folder, revision);
  const programs = await db.programs
    .filter((one) => one.folderId === id && one.status !== 'Deleted')
    .toArray();
  if (programs.length > 0) throw new ApiRefusal(inUse('folder', programs));
  await db.folders.delete(id);
  await noteActivity(deps, { kind: 'folder', what: 'Deleted the folder', name: folder.name });
  return { status: 204, news: [{ type: 'catalogueChanged' }] };
}

function written(status: 200 | 201, folder: Folder): Acted {
  const headers = { etag: formatEtag(folder.revision) };
  return { status, body: folder, headers, news: [{ type: 'catalogueChanged' }] };
}

async function loadFolder({ db }: Pick<Deps, 'db'>, id: FolderId): Promise<Folder> {
  const folder = await db.folders.get(id);
  if (!folder) throw new ApiRefusal(notFound('folder'));
  return folder;
}

function checkedName(name: string): string {
  const refusal = checkName(name, 'folder');
  if (refusal) throw refuseTransition(refusal);
  return name.trim();
}
