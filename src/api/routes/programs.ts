import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { formatEtag } from '#api/http/answers.ts';
import { readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { getFigures } from '#api/use-cases/figures/program-figures.ts';
import { listPrograms } from '#api/use-cases/programs/list-programs.ts';
import { getProgram } from '#api/use-cases/programs/program-detail.ts';
import { programsQuery } from '#contract/programs.ts';

/** Looking at programs; what changes them is in program-changes.ts. */
export function programsRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const { limit, after } = readQuery(c, programsQuery);
    return c.json(await listPrograms(deps, { limit, after }));
  });

  app.get('/:id', async (c) => {
    const detail = await getProgram(deps, readProgramId(c));
    return c.json(detail, 200, { etag: formatEtag(detail.program.revision) });
  });

  app.get('/:id/figures', async (c) => c.json(await getFigures(deps, readProgramId(c))));

  return app;
}
