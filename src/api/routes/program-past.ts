import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readProgramId, readQuery } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { getHistoryVersion, listHistory } from '#api/use-cases/history/read-history.ts';
import { getReplay, getReport } from '#api/use-cases/report/program-report.ts';
import { historyQuery } from '#contract/history.ts';
import { reportQuery } from '#contract/report.ts';

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

export function reportRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await getReport(deps, readProgramId(c), readQuery(c, reportQuery))));

  return routes;
}

export function replayRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await getReplay(deps, readProgramId(c))));

  return routes;
}
