import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { listSegments } from '#api/use-cases/audience/list-segments.ts';

export function segmentsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/segments', async (c) => c.json(await listSegments(deps)));

  return routes;
}
