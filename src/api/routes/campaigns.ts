import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ApiContext } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { created, noContent, ok } from '#api/http/answers.ts';
import { readBody } from '#api/http/read-body.ts';
import { readSeenRow } from '#api/http/read-param.ts';
import { deleteCampaign, purgeCampaign, restoreCampaign } from '#api/use-cases/campaigns/delete-campaign.ts';
import { listCampaigns } from '#api/use-cases/campaigns/list-campaigns.ts';
import { addCampaign, changeCampaign } from '#api/use-cases/campaigns/write-campaign.ts';
import { newCampaign } from '#contract/campaigns.ts';
import { campaignId } from '#contract/identifiers.ts';
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
