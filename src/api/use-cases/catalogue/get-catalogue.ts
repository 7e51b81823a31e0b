import { loadCatalogue, loadDeletedCampaigns } from '#api/storage/catalogue.ts';
import type { Database } from '#api/storage/db.ts';
import type { CatalogueAnswer } from '#contract/catalogue.ts';
import { hideSecrets } from '#domain/profiles/webhook-secrets.ts';
import { compareNames } from '#domain/words/names.ts';

export async function catalogueAnswer(db: Database): Promise<CatalogueAnswer> {
  const { campaigns, segments, lists, preferences, dataFields, smsProfiles, webhookProfiles } =
    await loadCatalogue(db);
  const deletedCampaigns = await loadDeletedCampaigns(db);
  return {
    campaigns: byName([...campaigns.values()]).map(
      ({ id, name, subject, fromName, preheader, body, revision }) => ({
        id,
        name,
        subject,
        fromName,
        preheader,
        body,
        revision,
      }),
    ),
    deletedCampaigns: byName(deletedCampaigns).map(({ id, name }) => ({ id, name })),
    segments: byName([...segments.values()]),
    lists: byName([...lists.values()]),
    preferences: byName([...preferences.values()]),
    smsProfiles: byName([...smsProfiles.values()]),
    webhookProfiles: byName([...webhookProfiles.values()].map(hideSecrets)),
    dataFields: byName([...dataFields.values()]),
  };
}

function byName<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return things.toSorted((a, b) => compareNames(a.name, b.name));
}
