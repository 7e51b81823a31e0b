import type { Reaction } from '#domain/engine/chance/reactions.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';

/** What contacts do, and where splits send them, laid down in place of what would be drawn or counted. */
export type Scenario = {
  readonly reactionTo: (campaignId: CampaignId, sentAt: number, links: readonly string[]) => Reaction;
  /** Whether a random split lets the visit go A, and a quantity split lets it go First. */
  readonly goesFirst: (nodeId: NodeId, visit: number) => boolean;
};
