import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { readProgramId } from '#api/http/read-param.ts';
import { previewConsequences } from '#api/use-cases/consequences/consequences.ts';
import { consequencesQuery } from '#contract/programs.ts';

/** What a change of a program would do. */
export function consequencesRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const { event } = readQuery(c, consequencesQuery);
    return c.json(await previewConsequences(deps, readProgramId(c), event));
  });

  return app;
}
