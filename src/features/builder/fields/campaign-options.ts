import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { CampaignId } from '#domain/ids.ts';
import { compareNames } from '#domain/words/names.ts';
import type { SelectOption } from '#ui/select-field.tsx';
import type { SentHere } from './panel-props.ts';
import { panelWords } from './panel-words.ts';

/** Campaigns of this program first, then all others, each by name. One that is gone stays to be seen. */
export function campaignOptions(
  catalogue: Catalogue,
  sentHere: SentHere,
  chosen: CampaignId | null,
): readonly SelectOption[] {
  const byName = [...catalogue.campaigns.values()].toSorted((a, b) => compareNames(a.name, b.name));
  const isHere = (id: CampaignId) => sentHere.campaignIds.includes(id);
  const option = (campaign: { id: CampaignId; name: string }, group: string) => ({
    value: String(campaign.id),
    label: campaign.name,
    group,
  });
  const here = byName.filter(({ id }) => isHere(id));
  const others = byName.filter(({ id }) => !isHere(id));
  return [
    ...(chosen !== null && !catalogue.campaigns.has(chosen) ? [goneOption(catalogue, chosen)] : []),
    ...here.map((campaign) => option(campaign, panelWords.inThisProgram)),
    ...others.map((campaign) => option(campaign, panelWords.otherCampaigns)),
  ];
}

function goneOption(catalogue: Catalogue, id: CampaignId): SelectOption {
  return { value: String(id), label: quoteName({ kind: 'campaign', id }, catalogue) };
}
