import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { loadUsage, type Users } from '#api/use-cases/catalogue/usage.ts';
import { inUseBy, segmentsNaming } from '#api/use-cases/segments/segments-naming.ts';
import type { DataFieldRow } from '#contract/data-fields.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { findMergeFields } from '#domain/messages/merge-fields.ts';
import { raiseRevision } from '#domain/revision.ts';

export async function listDataFields(db: Database): Promise<readonly DataFieldRow[]> {
  return db.transaction('r', db.tables, async () => {
    const [dataFields, findUsers] = await Promise.all([db.dataFields.toArray(), loadFieldUsage(db)]);
    const contacts = new Map<string, number>();
    await db.contacts.each(({ fields }) => {
      for (const [name, value] of Object.entries(fields))
        if (value !== null) contacts.set(name, (contacts.get(name) ?? 0) + 1);
    });
    return dataFields.map((field) => {
      const { listed, deleted, segments, smsProfiles, campaigns } = findUsers(field.name);
      return {
        ...field,
        contacts: contacts.get(field.name) ?? 0,
        usedBy: listed,
        usedByDeleted: deleted,
        usedBySegments: segments,
        usedBySmsProfiles: smsProfiles,
        usedByCampaigns: campaigns,
      };
    });
  });
}

/** What was missed may be there again. To be called inside a transaction. */
export async function addDataField(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  { name, type }: DataField,
): Promise<Acted<DataField>> {
  const { db } = deps;
  if (await db.dataFields.get(name)) throw new ApiRefusal(nameTaken(name));
  const field: DataField = { name, type };
  await db.dataFields.add(field);
  await touchAccount(db, {}, 'same');
  const news = await newsOfMissing(deps);
  return {
    result: field,
    news: [{ type: 'catalogueChanged' }, ...news],
    activity: [{ kind: 'dataField', what: 'Created the data field', name }],
  };
}

function nameTaken(name: string): ApiProblem {
  return {
    kind: 'conflict',
    title: `A data field called ${name} already exists`,
    detail: 'Choose another name, or use the existing field.',
  };
}

/** Gone at once with all its values: data fields have no recycle bin. To be called inside a transaction. */
export async function deleteDataField(
  deps: Pick<ApiContext, 'db' | 'realNow'>,
  name: string,
): Promise<Acted<void>> {
  const { db } = deps;
  if (!(await db.dataFields.get(name))) throw new ApiRefusal(notFound('data field'));
  const { listed, segments, smsProfiles } = (await loadFieldUsage(db))(name);
  if (listed.length > 0) throw new ApiRefusal(inUse('data field', listed));
  if (segments.length > 0) throw new ApiRefusal(inUseBy('data field', 'segment', segments));
  if (smsProfiles.length > 0) throw new ApiRefusal(inUseBy('data field', 'sender profile', smsProfiles));
  await db.dataFields.delete(name);
  const contacts = await db.contacts.toArray();
  await db.contacts.bulkPut(contacts.filter(({ fields }) => name in fields).map((one) => without(one, name)));
  await touchAccount(db, {});
  const news = await newsOfMissing(deps);
  return {
    result: undefined,
    news: [{ type: 'catalogueChanged' }, { type: 'contactsChanged' }, ...news],
    activity: [{ kind: 'dataField', what: 'Deleted the data field', name }],
  };
}

function without(contact: Contact, name: string): Contact {
  const { [name]: _gone, ...fields } = contact.fields;
  return raiseRevision({ ...contact, fields });
}

/** What names a data field: programs, and by their names all else. Campaigns merge it in, and go on without. */
type FieldUsers = Users & {
  readonly segments: readonly string[];
  readonly smsProfiles: readonly string[];
  readonly campaigns: readonly string[];
};

/** Reads everything that can name a data field once, then answers for any. */
async function loadFieldUsage(db: Database): Promise<(field: string) => FieldUsers> {
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
