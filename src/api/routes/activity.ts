import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { listActivity } from '#api/use-cases/activity/list-activity.ts';
import { activityQuery } from '#contract/activity.ts';

export function activityRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listActivity(deps, readQuery(c, activityQuery))));

  return routes;
}
