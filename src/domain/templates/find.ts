import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { CampaignId, SegmentId } from '#domain/ids.ts';

/** Looks for what a template names; null where the account has nothing of that name. */
export type Find = {
  readonly campaign: (name: string) => CampaignId | null;
  readonly segment: (name: string) => SegmentId | null;
  readonly hasField: (name: string, type: DataFieldType) => boolean;
};

export function createFind({ campaigns, segments, dataFields }: Catalogue): Find {
  return {
    campaign: (name) => [...campaigns.values()].find((one) => one.name === name)?.id ?? null,
    segment: (name) => [...segments.values()].find((one) => one.name === name)?.id ?? null,
    hasField: (name, type) => dataFields.get(name)?.type === type,
  };
}
