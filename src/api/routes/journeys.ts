import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readId, readProgramId } from '#api/http/read-param.ts';
import { getJourney } from '#api/use-cases/node-contacts/get-journey.ts';
import { contactId } from '#contract/identifiers.ts';

/** How a contact went through a program. */
export function journeysRoutes(deps: ApiContext): Hono {
  const app = new Hono();

  app.get('/:contactId', async (c) =>
    c.json(await getJourney(deps, readProgramId(c), readId(c, contactId, 'contact', 'contactId'))),
  );

  return app;
}
