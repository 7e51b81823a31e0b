import { line, text } from '#contract/identifiers.ts';
import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';

/**
 * GET /api/campaigns: those outside the bin, with the programs that name each, deleted ones apart.
 * DELETE /api/campaigns/:id -> 204, or 409 inUse. POST /api/campaigns/:id/restore and /purge -> 204. All of them If-Match.
 */
export type CampaignRow = Campaign & Usage;

/**
 * POST /api/campaigns -> 201 Campaign; PUT /api/campaigns/:id, If-Match -> 200 Campaign. Subject and body may still be
 * empty.
 */
export const newCampaign = z.strictObject({
  name: line(100_000),
  subject: line(1_000),
  fromName: line(255),
  preheader: line(255),
  body: text(100_000),
});

export type NewCampaign = z.infer<typeof newCampaign>;
