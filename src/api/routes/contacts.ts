import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { readQuery } from '#api/http/read-body.ts';
import { listContacts } from '#api/use-cases/audience/list-contacts.ts';
import { contactsQuery } from '#contract/audience.ts';

export function contactsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/contacts', async (c) => c.json(await listContacts(deps.db, readQuery(c, contactsQuery))));

  return routes;
}
