import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { readQuery } from '#api/http/read-body.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { listMessages } from '#api/use-cases/messages/list-messages.ts';
import { getMessageContent } from '#api/use-cases/messages/message-content.ts';
import { messagesQuery } from '#contract/messages.ts';

export function messagesRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listMessages(deps, readQuery(c, messagesQuery))));

  routes.get('/:sequence/:row', async (c) => {
    const place = { sequence: wholeNumber(c.req.param('sequence')), row: wholeNumber(c.req.param('row')) };
    return c.json(await getMessageContent(deps, place));
  });

  return routes;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new ApiRefusal(notFound('message'));
  return Number(text);
}
