import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { getHistoryVersion, listHistory } from '#api/use-cases/history/read-history.ts';
import { historyQuery } from '#contract/history.ts';

/** What was done to a program, and how it was drawn then. */
export function historyRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const id = readProgramId(c);
    return c.json(await listHistory(deps, id, readQuery(c, historyQuery)));
  });

  app.get('/:entry', async (c) => {
    const id = readProgramId(c);
    return c.json(await getHistoryVersion(deps, id, entryId(c.req.param('entry'))));
  });

  return app;
}

function entryId(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new ApiRefusal(notFound('version'));
}
