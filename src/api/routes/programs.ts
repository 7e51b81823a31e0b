import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, formatEtag, noContent, ok } from '#api/http/answers.ts';
import { readBody, readProgramId, readQuery, readSeenRow } from '#api/http/read-request.ts';
import { catalogueAnswer } from '#api/use-cases/catalogue/get-catalogue.ts';
import { getFigures } from '#api/use-cases/figures/program-figures.ts';
import { addFolder, removeFolder, renameFolder } from '#api/use-cases/folders/folders.ts';
import { countEmailOpens } from '#api/use-cases/programs/email-opens.ts';
import { listPrograms } from '#api/use-cases/programs/list-programs.ts';
import { getProgram } from '#api/use-cases/programs/summaries.ts';
import { createFolder, type FolderList } from '#contract/folders.ts';
import { folderId } from '#contract/identifiers.ts';
import { programsQuery } from '#contract/programs.ts';

/** Looking at programs; what changes them is in program-changes.ts. */
export function programsRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const { limit, after } = readQuery(c, programsQuery);
    return c.json(await listPrograms(deps, { limit, after }));
  });

  app.get('/opens', async (c) => c.json(await countEmailOpens(deps)));

  app.get('/:id', async (c) => {
    const detail = await getProgram(deps, readProgramId(c));
    return c.json(detail, 200, { etag: formatEtag(detail.program.revision) });
  });

  app.get('/:id/figures', async (c) => c.json(await getFigures(deps, readProgramId(c))));

  return app;
}

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

export function catalogueRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await catalogueAnswer(deps.db)));

  return routes;
}
