import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { Deps } from '#api/context/api-context.ts';
import { actOnce } from '#api/http/act-once.ts';
import { readBody } from '#api/http/read-body.ts';
import { readId } from '#api/http/read-param.ts';
import { deleteCampaign, purgeCampaign, restoreCampaign } from '#api/use-cases/campaigns/delete-campaign.ts';
import { listCampaigns } from '#api/use-cases/campaigns/list-campaigns.ts';
import { addCampaign, changeCampaign } from '#api/use-cases/campaigns/write-campaign.ts';
import { changedCampaign, newCampaign } from '#contract/audience.ts';
import { campaignId } from '#contract/identifiers.ts';
import type { CampaignId } from '#domain/ids.ts';

export function campaignsRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.get('/campaigns', async (c) => c.json(await listCampaigns(deps.db)));

  routes.post('/campaigns', async (c) => {
    const input = await readBody(c, newCampaign);
    return actOnce(deps, c, { input, run: () => addCampaign(deps, input) });
  });

  routes.put('/campaigns/:id', async (c) => {
    const id = idOf(c);
    const input = await readBody(c, changedCampaign);
    return actOnce(deps, c, { input, run: () => changeCampaign(deps, id, input) });
  });

  routes.delete('/campaigns/:id', async (c) => {
    const id = idOf(c);
    return actOnce(deps, c, { input: null, run: () => deleteCampaign(deps, id) });
  });

  routes.post('/campaigns/:id/restore', async (c) => {
    const id = idOf(c);
    return actOnce(deps, c, { input: null, run: () => restoreCampaign(deps, id) });
  });

  routes.post('/campaigns/:id/purge', async (c) => {
    const id = idOf(c);
    return actOnce(deps, c, { input: null, run: () => purgeCampaign(deps, id) });
  });

  return routes;
}

function idOf(c: Context): CampaignId {
  return readId(c, campaignId, 'campaign');
}
