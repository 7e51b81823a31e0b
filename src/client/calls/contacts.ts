import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type {
  ChangedContact,
  ContactDetail,
  ContactPage,
  MatchCount,
  NewContact,
} from '#contract/contacts.ts';
import type { DataFieldRow } from '#contract/data-fields.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import type { PersonalData } from '#contract/personal-data.ts';
import type { NewPreference, PreferenceRow } from '#contract/preferences.ts';
import type { ImportedSuppressions, ImportSuppressions, SuppressionPage } from '#contract/suppressions.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type { ContactId, PreferenceId } from '#domain/ids.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Rule } from '#domain/rules/rule.ts';

/** Contacts, and what is kept of each: data fields and preferences. */
export function contactCalls({ get, change }: Requests) {
  return {
    contacts: (page: {
      readonly limit: number;
      readonly after?: string | undefined;
      readonly search?: string;
    }) => get<ContactPage>(`/api/contacts?${queryText(page)}`),
    contact: (id: ContactId) => get<ContactDetail>(`/api/contacts/${id}`),
    contactsCsv: (search: string) => get<CsvFile>(`/api/contacts/csv?${queryText({ search })}`),
    addContact: (body: NewContact) => change<Contact>({ method: 'POST', path: '/api/contacts', body }),
    changeContact: ({ id, revision }: SeenRow<ContactId>, body: ChangedContact) =>
      change<Contact>({ method: 'PUT', path: `/api/contacts/${id}`, onRevision: revision, body }),
    deleteContact: ({ id, revision }: SeenRow<ContactId>) =>
      change<void>({ method: 'DELETE', path: `/api/contacts/${id}`, onRevision: revision }),
    personalData: (id: ContactId) => get<PersonalData>(`/api/contacts/${id}/personal-data`),
    erasePerson: ({ id, revision }: SeenRow<ContactId>) =>
      change<void>({
        method: 'POST',
        path: `/api/contacts/${id}/erasure`,
        onRevision: revision,
        timeoutMs: LONG_MS,
      }),
    suppressions: (page: {
      readonly limit: number;
      readonly after?: string | undefined;
      readonly search?: string;
    }) => get<SuppressionPage>(`/api/suppressions?${queryText(page)}`),
    suppressionsCsv: () => get<CsvFile>('/api/suppressions/csv'),
    importSuppressions: (body: ImportSuppressions) =>
      change<ImportedSuppressions>({
        method: 'POST',
        path: '/api/suppressions',
        body,
        timeoutMs: LONG_MS,
      }),
    removeSuppression: (key: string) =>
      change<void>({ method: 'DELETE', path: `/api/suppressions?${queryText({ key })}` }),
    countContacts: (rule: Rule) =>
      change<MatchCount>({ method: 'POST', path: '/api/contacts/count', body: { rule } }),
    dataFields: () => get<readonly DataFieldRow[]>('/api/data-fields'),
    addDataField: (body: DataField) => change<DataField>({ method: 'POST', path: '/api/data-fields', body }),
    deleteDataField: (name: string) => change<void>({ method: 'DELETE', path: `/api/data-fields/${name}` }),
    preferences: () => get<readonly PreferenceRow[]>('/api/preferences'),
    addPreference: (body: NewPreference) =>
      change<Preference>({ method: 'POST', path: '/api/preferences', body }),
    renamePreference: ({ id, revision }: SeenRow<PreferenceId>, body: NewPreference) =>
      change<Preference>({ method: 'PUT', path: `/api/preferences/${id}`, onRevision: revision, body }),
    deletePreference: ({ id, revision }: SeenRow<PreferenceId>) =>
      change<void>({ method: 'DELETE', path: `/api/preferences/${id}`, onRevision: revision }),
  };
}
