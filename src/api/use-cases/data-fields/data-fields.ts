import type { Acted } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { type ApiProblem, ApiRefusal } from '#api/refusal/api-refusal.ts';
import { inUse, notFound } from '#api/refusal/problems.ts';
import { touchAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import { newsOfMissing } from '#api/use-cases/catalogue/refresh-missing.ts';
import { inUseBy } from '#api/use-cases/segments/segments-naming.ts';
import type { DataFieldRow } from '#contract/data-fields.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { raiseRevision } from '#domain/revision.ts';
import { loadFieldUsage } from './field-usage.ts';

export async function listDataFields(db: Database): Promise<readonly DataFieldRow[]> {
  return db.transaction('r', db.tables, async () => {
    const [dataFields, findUsers] = await Promise.all([db.dataFields.toArray(), loadFieldUsage(db)]);
    const contacts = new Map<string, number>();
    await db.contacts.each(({ fields }) => {
      for (const [name, value] of Object.entries(fields))
        if (value !== null) contacts.set(name, (contacts.get(name) ?? 0) + 1);
    });
    return dataFields.map((field) => {
      const { listed, binned, segments, smsProfiles, campaigns } = findUsers(field.name);
      return {
        ...field,
        contacts: contacts.get(field.name) ?? 0,
        usedBy: listed,
        usedByBinned: binned,
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
    title: `There is a data field ${name} already.`,
    detail: 'Choose another name, or use that one.',
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
    activity: [{ kind: 'dataField', what: 'Deleted a data field' }],
  };
}

function without(contact: Contact, name: string): Contact {
  const { [name]: _gone, ...fields } = contact.fields;
  return raiseRevision({ ...contact, fields });
}
