import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { getReport } from '#api/use-cases/report/program-report.ts';
import { reportQuery } from '#contract/report.ts';

export function reportRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await getReport(deps, readProgramId(c), readQuery(c, reportQuery))));

  return routes;
}
