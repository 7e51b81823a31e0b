import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readId, readSeenRow } from '#api/http/read-param.ts';
import { listSegments } from '#api/use-cases/segments/list-segments.ts';
import {
  addSegment,
  changeSegment,
  deleteSegment,
  segmentUsage,
} from '#api/use-cases/segments/write-segment.ts';
import { segmentId } from '#contract/identifiers.ts';
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
