import type { Database } from '#api/storage/db.ts';
import { loadProgramsOfStatus } from '#api/storage/program-index.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { Program } from '#domain/programs/program.ts';

/**
 * What designs can name now. What is in the recycle bin is not in it. Of the programs, which may be very many, it holds the
 * active ones and those that the design in question names.
 */
export async function loadCatalogue(db: Database, named: readonly Reference[] = []): Promise<Catalogue> {
  const [campaigns, segments, lists, preferences, dataFields, sms, webhooks, programs] = await Promise.all([
    db.campaigns.toArray(),
    db.segments.toArray(),
    db.contactLists.toArray(),
    db.preferences.toArray(),
    db.dataFields.toArray(),
    db.smsProfiles.toArray(),
    db.webhookProfiles.toArray(),
    loadPrograms(db, named),
  ]);
  return {
    campaigns: new Map(campaigns.filter(({ deleted }) => deleted === null).map((one) => [one.id, one])),
    segments: new Map(segments.map((one) => [one.id, one])),
    lists: new Map(lists.map((one) => [one.id, one])),
    preferences: new Map(preferences.map((one) => [one.id, one])),
    dataFields: new Map(dataFields.map((one) => [one.name, one])),
    programs: new Map(programs.map(({ id, name, status }) => [id, { id, name, status }])),
    smsProfiles: new Map(sms.map((one) => [one.id, one])),
    webhookProfiles: new Map(webhooks.map((one) => [one.id, one])),
  };
}

async function loadPrograms(db: Database, named: readonly Reference[]): Promise<readonly Program[]> {
  const ids = named.flatMap((reference) => (reference.kind === 'program' ? [reference.id] : []));
  const [active, others] = await Promise.all([
    loadProgramsOfStatus(db, 'Active'),
    ids.length === 0 ? [] : db.programs.bulkGet(ids),
  ]);
  const present = others.filter((program) => program !== undefined && program.status !== 'Deleted');
  return [...active, ...present.filter((program) => program !== undefined)];
}

export async function loadDeletedCampaigns(db: Database): Promise<readonly Campaign[]> {
  return db.campaigns.filter(({ deleted }) => deleted !== null).toArray();
}
