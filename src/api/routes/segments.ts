import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readId, readSeenRow } from '#api/http/read-request.ts';
import { addList, changeList, deleteList, listLists } from '#api/use-cases/lists/lists.ts';
import { listSegments } from '#api/use-cases/segments/list-segments.ts';
import {
  addSegment,
  changeSegment,
  deleteSegment,
  segmentUsage,
} from '#api/use-cases/segments/write-segment.ts';
import { listId, segmentId } from '#contract/identifiers.ts';
import { writtenList } from '#contract/lists.ts';
import { newSegment } from '#contract/segments.ts';

export function segmentsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listSegments(deps)));

  routes.get('/:id/usage', async (c) => c.json(await segmentUsage(deps.db, readId(c, segmentId, 'segment'))));

  routes.post('/', async (c) => {
    const input = await readBody(c, newSegment);
    return actOnce(deps, c, { input, answer: created, run: () => addSegment(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, segmentId, 'segment');
    const input = await readBody(c, newSegment);
    return actOnce(deps, c, { input, answer: ok, run: () => changeSegment(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, segmentId, 'segment');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteSegment(deps, seen) });
  });

  return routes;
}

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
