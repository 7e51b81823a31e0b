import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readBody, readProgramId } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { trackRehearsals } from '#api/use-cases/rehearsals/rehearsals-under-way.ts';
import { followContact, rehearseProgram } from '#api/use-cases/rehearsals/rehearse-program.ts';
import { followInRehearsal, rehearsalId, rehearse } from '#contract/rehearsals.ts';

/** What would come of a design. Nothing is stored, so no Idempotency-Key is needed and none is remembered. */
export function rehearsalsRoutes(deps: ApiContext, countUnderWay: () => number): Hono {
  const app = new Hono();
  const underWay = trackRehearsals();
  const isSomebodyWaiting = () => countUnderWay() > underWay.count();

  app.post('/', async (c) => {
    const programId = readProgramId(c);
    const asked = { programId, ...(await readBody(c, rehearse)) };
    const answer = await underWay.during(asked.rehearsalId, (isEnded) =>
      rehearseProgram(deps, asked, { isEnded, isSomebodyWaiting }),
    );
    return c.json(answer);
  });

  app.post('/journeys', async (c) => {
    const programId = readProgramId(c);
    const asked = { programId, ...(await readBody(c, followInRehearsal)) };
    const answer = await underWay.during(asked.rehearsalId, (isEnded) =>
      followContact(deps, asked, { isEnded, isSomebodyWaiting }),
    );
    return c.json(answer);
  });

  app.delete('/:rehearsalId', (c) => {
    const id = rehearsalId.safeParse(c.req.param('rehearsalId'));
    if (!id.success) throw new ApiRefusal(notFound('rehearsal'));
    underWay.end(id.data);
    return c.body(null, 204);
  });

  return app;
}
