import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { addList, changeList, deleteList, listLists } from '#api/use-cases/lists/lists.ts';
import { listId } from '#contract/identifiers.ts';
import { writtenList } from '#contract/lists.ts';

export function listsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listLists(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, answer: created, run: () => addList(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, listId, 'list');
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, answer: ok, run: () => changeList(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, listId, 'list');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteList(deps, seen) });
  });

  return routes;
}
