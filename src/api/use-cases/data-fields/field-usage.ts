import type { Database } from '#api/storage/db.ts';
import { loadUsage, type Users } from '#api/use-cases/catalogue/usage.ts';
import { segmentsNaming } from '#api/use-cases/segments/segments-naming.ts';
import { findMergeFields } from '#domain/messages/merge-fields.ts';

/** What names a data field: programs, and by their names all else. Campaigns merge it in, and go on without. */
export type FieldUsers = Users & {
  readonly segments: readonly string[];
  readonly smsProfiles: readonly string[];
  readonly campaigns: readonly string[];
};

/** Reads everything that can name a data field once, then answers for any. */
export async function loadFieldUsage(db: Database): Promise<(field: string) => FieldUsers> {
  const [findUsers, segments, smsProfiles, campaigns] = await Promise.all([
    loadUsage(db),
    db.segments.toArray(),
    db.smsProfiles.toArray(),
    db.campaigns.filter(({ deleted }) => deleted === null).toArray(),
  ]);
  const merged = campaigns.map(({ name, fromName, subject, preheader, body }) => ({
    name,
    fields: new Set(findMergeFields([fromName, subject, preheader, body].join('\n'))),
  }));
  return (field) => ({
    ...findUsers({ kind: 'dataField', name: field }),
    segments: segmentsNaming(segments, { kind: 'dataField', name: field }),
    smsProfiles: listNames(smsProfiles.filter(({ numberField }) => numberField === field)),
    campaigns: listNames(merged.filter(({ fields }) => fields.has(field))),
  });
}

function listNames(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name);
}
