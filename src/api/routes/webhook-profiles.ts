import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { listWebhookProfiles } from '#api/use-cases/profiles/list-profiles.ts';
import {
  addWebhookProfile,
  changeWebhookProfile,
  deleteWebhookProfile,
} from '#api/use-cases/profiles/write-profiles.ts';
import { webhookProfileId } from '#contract/identifiers.ts';
import { changedWebhookProfile, newWebhookProfile } from '#contract/profiles.ts';

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
