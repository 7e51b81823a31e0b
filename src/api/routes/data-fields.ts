import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { actOnce } from '#api/http/act-once.ts';
import { deleteDataField, listDataFields } from '#api/use-cases/audience/data-fields.ts';

export function dataFieldsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/data-fields', async (c) => c.json(await listDataFields(deps.db)));

  routes.delete('/data-fields/:name', async (c) => {
    const name = c.req.param('name');
    return actOnce(deps, c, { input: null, run: () => deleteDataField(deps, name) });
  });

  return routes;
}
