import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { listWebhookCalls } from '#api/use-cases/profiles/list-webhook-calls.ts';
import { webhookCallsQuery } from '#contract/profiles.ts';

export function webhookCallsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listWebhookCalls(deps, readQuery(c, webhookCallsQuery))));

  return routes;
}
