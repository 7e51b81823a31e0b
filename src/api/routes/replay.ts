import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { getReplay } from '#api/use-cases/report/program-replay.ts';

export function replayRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await getReplay(deps, readProgramId(c))));

  return routes;
}
