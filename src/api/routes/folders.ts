import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { addFolder, removeFolder, renameFolder } from '#api/use-cases/folders/folders.ts';
import { createFolder, type FolderList } from '#contract/folders.ts';
import { folderId } from '#contract/identifiers.ts';

export function foldersRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => c.json({ folders: await deps.db.folders.toArray() } satisfies FolderList));

  app.post('/', async (c) => {
    const input = await readBody(c, createFolder);
    return actOnce(deps, c, { input, answer: created, run: () => addFolder(deps, input.name) });
  });

  app.patch('/:id', async (c) => {
    const seen = readSeenRow(c, folderId, 'folder');
    const input = await readBody(c, createFolder);
    return actOnce(deps, c, { input, answer: ok, run: () => renameFolder(deps, seen, input.name) });
  });

  app.delete('/:id', async (c) => {
    const seen = readSeenRow(c, folderId, 'folder');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => removeFolder(deps, seen) });
  });

  return app;
}
