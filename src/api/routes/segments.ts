import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { readBody } from '#api/http/read-body.ts';
import { readId, readSeenRow } from '#api/http/read-param.ts';
import { listSegments } from '#api/use-cases/audience/list-segments.ts';
import {
  addSegment,
  changeSegment,
  deleteSegment,
  segmentUsage,
} from '#api/use-cases/audience/write-segment.ts';
import { segmentId } from '#contract/identifiers.ts';
import { newSegment } from '#contract/segments.ts';

export function segmentsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/segments', async (c) => c.json(await listSegments(deps)));

  routes.get('/segments/:id/usage', async (c) =>
    c.json(await segmentUsage(deps.db, readId(c, segmentId, 'segment'))),
  );

  routes.post('/segments', async (c) => {
    const input = await readBody(c, newSegment);
    return actOnce(deps, c, { input, run: () => addSegment(deps, input) });
  });

  routes.put('/segments/:id', async (c) => {
    const seen = readSeenRow(c, segmentId, 'segment');
    const input = await readBody(c, newSegment);
    return actOnce(deps, c, { input, run: () => changeSegment(deps, seen, input) });
  });

  routes.delete('/segments/:id', async (c) => {
    const seen = readSeenRow(c, segmentId, 'segment');
    return actOnce(deps, c, { input: null, run: () => deleteSegment(deps, seen) });
  });

  return routes;
}
