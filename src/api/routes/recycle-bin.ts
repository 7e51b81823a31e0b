import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { recycleBin } from '#api/use-cases/recycle-bin/recycle-bin.ts';

export function recycleBinRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/recycle-bin', async (c) => c.json(await recycleBin(deps)));

  return routes;
}
