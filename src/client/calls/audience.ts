import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type { CatalogueAnswer } from '#contract/catalogue.ts';
import type {
  ChangedContact,
  ContactDetail,
  ContactPage,
  MatchCount,
  NewContact,
} from '#contract/contacts.ts';
import type { DataFieldRow } from '#contract/data-fields.ts';
import type { CsvPreview, ImportReport } from '#contract/imports.ts';
import type { ListRow, WrittenList } from '#contract/lists.ts';
import type { CsvFile } from '#contract/node-contacts.ts';
import type { NewPreference, PreferenceRow } from '#contract/preferences.ts';
import type { NewSegment, SegmentRow, SegmentUsage } from '#contract/segments.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type { ContactId, ListId, PreferenceId, SegmentId } from '#domain/ids.ts';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import type { ContactList } from '#domain/lists/contact-list.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import type { SeenRow } from '#domain/revision.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Segment } from '#domain/segments/segment.ts';

/** Contacts, and the lists and segments that they are in. */
export function audienceCalls({ get, change }: Requests) {
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
    countContacts: (rule: Rule) =>
      change<MatchCount>({ method: 'POST', path: '/api/contacts/count', body: { rule } }),
    previewImport: (bytes: ArrayBuffer) =>
      change<CsvPreview>({
        method: 'POST',
        path: '/api/contact-imports/preview',
        body: bytes,
        timeoutMs: LONG_MS,
      }),
    importContacts: (bytes: ArrayBuffer, mapping: readonly ColumnUse[], listName?: string) => {
      const query = queryText({ mapping: JSON.stringify(mapping), listName });
      const path = `/api/contact-imports?${query}`;
      return change<ImportReport>({ method: 'POST', path, body: bytes, timeoutMs: LONG_MS });
    },
    lists: () => get<readonly ListRow[]>('/api/lists'),
    addList: (body: WrittenList) => change<ContactList>({ method: 'POST', path: '/api/lists', body }),
    changeList: ({ id, revision }: SeenRow<ListId>, body: WrittenList) =>
      change<ContactList>({ method: 'PUT', path: `/api/lists/${id}`, onRevision: revision, body }),
    deleteList: ({ id, revision }: SeenRow<ListId>) =>
      change<void>({ method: 'DELETE', path: `/api/lists/${id}`, onRevision: revision }),
    segments: () => get<readonly SegmentRow[]>('/api/segments'),
    addSegment: (body: NewSegment) => change<Segment>({ method: 'POST', path: '/api/segments', body }),
    changeSegment: ({ id, revision }: SeenRow<SegmentId>, body: NewSegment) =>
      change<Segment>({ method: 'PUT', path: `/api/segments/${id}`, onRevision: revision, body }),
    segmentUsage: (id: SegmentId) => get<SegmentUsage>(`/api/segments/${id}/usage`),
    deleteSegment: ({ id, revision }: SeenRow<SegmentId>) =>
      change<void>({ method: 'DELETE', path: `/api/segments/${id}`, onRevision: revision }),
    preferences: () => get<readonly PreferenceRow[]>('/api/preferences'),
    addPreference: (body: NewPreference) =>
      change<Preference>({ method: 'POST', path: '/api/preferences', body }),
    renamePreference: ({ id, revision }: SeenRow<PreferenceId>, body: NewPreference) =>
      change<Preference>({ method: 'PUT', path: `/api/preferences/${id}`, onRevision: revision, body }),
    deletePreference: ({ id, revision }: SeenRow<PreferenceId>) =>
      change<void>({ method: 'DELETE', path: `/api/preferences/${id}`, onRevision: revision }),
    dataFields: () => get<readonly DataFieldRow[]>('/api/data-fields'),
    addDataField: (body: DataField) => change<DataField>({ method: 'POST', path: '/api/data-fields', body }),
    deleteDataField: (name: string) => change<void>({ method: 'DELETE', path: `/api/data-fields/${name}` }),
    catalogue: () => get<CatalogueAnswer>('/api/catalogue'),
  };
}
