import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { readBody, readQuery } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { listSmsProfiles, listWebhookProfiles } from '#api/use-cases/messaging/list-profiles.ts';
import { listWebhookCalls } from '#api/use-cases/messaging/list-webhook-calls.ts';
import { deleteList, listLists } from '#api/use-cases/messaging/lists.ts';
import {
  addList,
  addSmsProfile,
  addWebhookProfile,
  changeList,
  changeSmsProfile,
  changeWebhookProfile,
  deleteSmsProfile,
  deleteWebhookProfile,
} from '#api/use-cases/messaging/write-profiles.ts';
import { listId, smsProfileId, webhookProfileId } from '#contract/identifiers.ts';
import {
  changedWebhookProfile,
  newSmsProfile,
  newWebhookProfile,
  webhookCallsQuery,
  writtenList,
} from '#contract/messaging.ts';

export function messagingRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/lists', async (c) => c.json(await listLists(deps.db)));

  routes.post('/lists', async (c) => {
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, run: () => addList(deps, input) });
  });

  routes.put('/lists/:id', async (c) => {
    const seen = readSeenRow(c, listId, 'list');
    const input = await readBody(c, writtenList);
    return actOnce(deps, c, { input, run: () => changeList(deps, seen, input) });
  });

  routes.delete('/lists/:id', async (c) => {
    const seen = readSeenRow(c, listId, 'list');
    return actOnce(deps, c, { input: null, run: () => deleteList(deps, seen) });
  });

  routes.get('/sms-profiles', async (c) => c.json(await listSmsProfiles(deps.db)));

  routes.post('/sms-profiles', async (c) => {
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, run: () => addSmsProfile(deps, input) });
  });

  routes.put('/sms-profiles/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, run: () => changeSmsProfile(deps, seen, input) });
  });

  routes.delete('/sms-profiles/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    return actOnce(deps, c, { input: null, run: () => deleteSmsProfile(deps, seen) });
  });

  routes.get('/webhook-profiles', async (c) => c.json(await listWebhookProfiles(deps.db)));

  routes.post('/webhook-profiles', async (c) => {
    const input = await readBody(c, newWebhookProfile);
    return actOnce(deps, c, { input, run: () => addWebhookProfile(deps, input) });
  });

  routes.put('/webhook-profiles/:id', async (c) => {
    const seen = readSeenRow(c, webhookProfileId, 'webhook');
    const input = await readBody(c, changedWebhookProfile);
    return actOnce(deps, c, { input, run: () => changeWebhookProfile(deps, seen, input) });
  });

  routes.delete('/webhook-profiles/:id', async (c) => {
    const seen = readSeenRow(c, webhookProfileId, 'webhook');
    return actOnce(deps, c, { input: null, run: () => deleteWebhookProfile(deps, seen) });
  });

  routes.get('/webhook-calls', async (c) =>
    c.json(await listWebhookCalls(deps, readQuery(c, webhookCallsQuery))),
  );

  return routes;
}
