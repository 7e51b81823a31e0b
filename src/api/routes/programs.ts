import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { etagOf } from '#api/http/answers.ts';
import { readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { programFigures } from '#api/use-cases/figures/program-figures.ts';
import { listPrograms } from '#api/use-cases/programs/list-programs.ts';
import { programDetail } from '#api/use-cases/programs/program-detail.ts';
import { programsQuery } from '#contract/programs.ts';

/** Looking at programs; what changes them is in program-changes.ts. */
export function programsRoutes(deps: Deps): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const { limit, after } = readQuery(c, programsQuery);
    return c.json(await listPrograms(deps, { limit, after }));
  });

  app.get('/:id', async (c) => {
    const detail = await programDetail(deps, readProgramId(c));
    return c.json(detail, 200, { etag: etagOf(detail.program.revision) });
  });

  app.get('/:id/figures', async (c) => c.json(await programFigures(deps, readProgramId(c))));

  return app;
}
