import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Reference } from './reference.ts';

/** What something gone was called last: of campaigns in the recycle bin the name is still known. */
export function createLastNameFinder(
  deletedCampaigns: readonly Pick<Campaign, 'id' | 'name'>[],
): (reference: Reference) => string | null {
  const names = new Map(deletedCampaigns.map(({ id, name }) => [id, name]));
  return (reference) => (reference.kind === 'campaign' ? (names.get(reference.id) ?? null) : null);
}
