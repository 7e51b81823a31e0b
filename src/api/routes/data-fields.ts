import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { addDataField, deleteDataField, listDataFields } from '#api/use-cases/data-fields/data-fields.ts';
import { newDataField } from '#contract/data-fields.ts';

export function dataFieldsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listDataFields(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newDataField);
    return actOnce(deps, c, { input, answer: created, run: () => addDataField(deps, input) });
  });

  routes.delete('/:name', async (c) => {
    const name = c.req.param('name');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteDataField(deps, name) });
  });

  return routes;
}
