import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { catalogueAnswer } from '#api/use-cases/catalogue/get-catalogue.ts';

export function catalogueRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await catalogueAnswer(deps.db)));

  return routes;
}
