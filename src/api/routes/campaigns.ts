import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody, readQuery, readSeenRow } from '#api/http/read-request.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { notFound } from '#api/refusal/problems.ts';
import { addCampaign, changeCampaign, listCampaigns } from '#api/use-cases/campaigns/campaigns.ts';
import { deleteCampaign, purgeCampaign, restoreCampaign } from '#api/use-cases/campaigns/delete-campaign.ts';
import { listMessages } from '#api/use-cases/messages/list-messages.ts';
import { getMessageContent } from '#api/use-cases/messages/message-content.ts';
import { newCampaign } from '#contract/campaigns.ts';
import { campaignId } from '#contract/identifiers.ts';
import { messagesQuery } from '#contract/messages.ts';
import type { CampaignId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';

export function campaignsRoutes(deps: ApiContext): Hono {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await listCampaigns(deps.db)));

  routes.post('/', async (c) => {
    const input = await readBody(c, newCampaign);
    return actOnce(deps, c, { input, answer: created, run: () => addCampaign(deps, input) });
  });

  routes.put('/:id', async (c) => {
    const seen = readCampaign(c);
    const input = await readBody(c, newCampaign);
    return actOnce(deps, c, { input, answer: ok, run: () => changeCampaign(deps, seen, input) });
  });

  routes.delete('/:id', async (c) => {
    const seen = readCampaign(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => deleteCampaign(deps, seen) });
  });

  routes.post('/:id/restore', async (c) => {
    const seen = readCampaign(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => restoreCampaign(deps, seen) });
  });

  routes.post('/:id/purge', async (c) => {
    const seen = readCampaign(c);
    return actOnce(deps, c, { input: null, answer: noContent, run: () => purgeCampaign(deps, seen) });
  });

  return routes;
}

function readCampaign(c: Context): SeenRow<CampaignId> {
  return readSeenRow(c, campaignId, 'campaign');
}

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
