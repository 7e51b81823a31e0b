import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { noContent, ok } from '#api/http/answers.ts';
import { readBody, readQuery } from '#api/http/read-request.ts';
import {
  importSuppressions,
  listSuppressions,
  removeSuppression,
  suppressionsCsv,
} from '#api/use-cases/suppressions/suppressions.ts';
import { importedSuppressions, suppressionKey, suppressionsQuery } from '#contract/suppressions.ts';

export function suppressionsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listSuppressions(deps.db, readQuery(c, suppressionsQuery))));

  routes.get('/csv', async (c) => c.json(await suppressionsCsv(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, importedSuppressions);
    return actOnce(deps, c, { input, answer: ok, run: () => importSuppressions(deps, input) });
  });

  routes.delete('/', async (c) => {
    const { key } = readQuery(c, suppressionKey);
    return actOnce(deps, c, { input: key, answer: noContent, run: () => removeSuppression(deps, key) });
  });

  return routes;
}
