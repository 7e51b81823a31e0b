import type { Deps } from '#api/context/api-context.ts';
import type { Acted } from '#api/http/act-once.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { refusalProblem } from '#api/refusal/lifecycle-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { noteActivity } from '#api/use-cases/activity/note-activity.ts';
import type { FolderId } from '#domain/ids.ts';
import { checkName } from '#domain/programs/lifecycle.ts';
import type { Folder } from '#domain/programs/program.ts';
import { FIRST_REVISION, raiseRevision } from '#domain/revision.ts';

export async function addFolder({ db }: Deps, name: string): Promise<Acted> {
  const folder = { name: checkedName(name), revision: FIRST_REVISION };
  const id = await db.folders.add(folder);
  return { status: 201, body: { id, ...folder }, news: [{ type: 'catalogueChanged' }] };
}

export async function renameFolder(deps: Deps, id: FolderId, name: string): Promise<Acted> {
  const { db } = deps;
  const before = await loadFolder(deps, id);
  const folder = raiseRevision({ ...before, name: checkedName(name) });
  await db.folders.put(folder);
  const what = `Renamed the folder “${before.name}”`;
  await noteActivity(deps, { kind: 'folder', what, name: folder.name, thingId: id });
  return { status: 200, body: folder, news: [{ type: 'catalogueChanged' }] };
}

/** Only an empty folder goes; programs in the recycle bin do not count, they come back to the top. */
export async function removeFolder(deps: Deps, id: FolderId): Promise<Acted> {
  const { db } = deps;
  const { name } = await loadFolder(deps, id);
  const programs = await db.programs
    .filter((one) => one.folderId === id && one.status !== 'Deleted')
    .toArray();
  if (programs.length > 0) throw new ApiRefusal(inUse('folder', programs));
  await db.folders.delete(id);
  await noteActivity(deps, { kind: 'folder', what: 'Deleted the folder', name });
  return { status: 204, news: [{ type: 'catalogueChanged' }] };
}

async function loadFolder({ db }: Pick<Deps, 'db'>, id: FolderId): Promise<Folder> {
  const folder = await db.folders.get(id);
  if (!folder) throw new ApiRefusal(notFound('folder'));
  return folder;
}

function checkedName(name: string): string {
  const refusal = checkName(name);
  if (refusal) throw refusalProblem(refusal);
  return name.trim();
}
