import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readQuery, readSeenRow } from '#api/http/read-request.ts';
import { listSmsProfiles, listWebhookProfiles } from '#api/use-cases/profiles/list-profiles.ts';
import { listWebhookCalls } from '#api/use-cases/profiles/list-webhook-calls.ts';
import {
  addSmsProfile,
  addWebhookProfile,
  changeSmsProfile,
  changeWebhookProfile,
  deleteSmsProfile,
  deleteWebhookProfile,
} from '#api/use-cases/profiles/write-profiles.ts';
import { smsProfileId, webhookProfileId } from '#contract/identifiers.ts';
import {
  changedWebhookProfile,
  newSmsProfile,
  newWebhookProfile,
  webhookCallsQuery,
} from '#contract/profiles.ts';

export function smsProfilesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listSmsProfiles(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, answer: created, run: () => addSmsProfile(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    const input = await readBody(c, newSmsProfile);
    return actOnce(deps, c, { input, answer: ok, run: () => changeSmsProfile(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, smsProfileId, 'sender profile');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteSmsProfile(deps, seen) });
  });

  return routes;
}

export function webhookProfilesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listWebhookProfiles(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newWebhookProfile);
    return actOnce(deps, c, { input, answer: created, run: () => addWebhookProfile(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readSeenRow(c, webhookProfileId, 'webhook');
    const input = await readBody(c, changedWebhookProfile);
    return actOnce(deps, c, { input, answer: ok, run: () => changeWebhookProfile(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readSeenRow(c, webhookProfileId, 'webhook');
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteWebhookProfile(deps, seen) });
  });

  return routes;
}

export function webhookCallsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listWebhookCalls(deps, readQuery(c, webhookCallsQuery))));

  return routes;
}
