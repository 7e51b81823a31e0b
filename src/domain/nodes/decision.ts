import type { CampaignId } from '#domain/audience/campaign.ts';
import type { FieldRule } from '#domain/audience/rule.ts';

export type DecisionCondition =
  | { readonly kind: 'openedCampaign'; readonly campaignId: CampaignId | null }
  | { readonly kind: 'fieldRule'; readonly rule: FieldRule | null };

export type DecisionSettings = {
  readonly condition: DecisionCondition | null;
  /** How long a contact waits for the condition before going No; 0 decides at once. Days 0 to 365, hours 0 to 23. */
  readonly maximumWait: { readonly days: number; readonly hours: number };
};
