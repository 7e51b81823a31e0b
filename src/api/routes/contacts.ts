import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { readBody, readQuery } from '#api/http/read-body.ts';
import { countContactsMeeting } from '#api/use-cases/audience/count-contacts.ts';
import { listContacts } from '#api/use-cases/audience/list-contacts.ts';
import { contactsQuery } from '#contract/audience.ts';
import { countContacts } from '#contract/segments.ts';

export function contactsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/contacts', async (c) => c.json(await listContacts(deps.db, readQuery(c, contactsQuery))));

  routes.post('/contacts/count', async (c) => {
    const { rule } = await readBody(c, countContacts);
    return c.json(await countContactsMeeting(deps, rule));
  });

  return routes;
}
