import { Hono } from 'hono/tiny';
import type { Deps } from '#api/deps.ts';
import { actOnce } from '#api/http/act-once.ts';
import { readBody, readQuery } from '#api/http/read-body.ts';
import { readId } from '#api/http/read-param.ts';
import { listWebhookCalls } from '#api/use-cases/messaging/list-webhook-calls.ts';
import {
  addList,
  addSmsProfile,
  addWebhookProfile,
  changeList,
} from '#api/use-cases/messaging/write-profiles.ts';
import { listId } from '#contract/identifiers.ts';
import { newSmsProfile, newWebhookProfile, webhookCallsQuery, writtenList } from '#contract/messaging.ts';
import type { ListId } from '#domain/audience/contact.ts';

export function messagingRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post('/lists', async (c) => {
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, run: () => addList(deps, input) });
  });

  routes.put('/lists/:id', async (c) => {
    const id = readId<ListId>(c, listId, 'list');
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, run: () => changeList(deps, id, input) });
  });

  routes.post('/sms-profiles', async (c) => {
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, run: () => addSmsProfile(deps, input) });
  });

  routes.post('/webhook-profiles', async (c) => {
    const input = await readBody(c, newWebhookProfile);
    return actOnce(deps, c, { input, run: () => addWebhookProfile(deps, input) });
  });

  routes.get('/webhook-calls', async (c) =>
    c.json(await listWebhookCalls(deps, readQuery(c, webhookCallsQuery))),
  );

  return routes;
}
