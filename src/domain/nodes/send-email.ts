import type { CampaignId } from '#domain/audience/campaign.ts';

export type SendEmailSettings = { readonly campaignId: CampaignId | null };
