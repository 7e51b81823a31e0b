import { expect, test } from 'vitest';
import type { ContactId, PreferenceId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { importFile } from '#tests/api/use-cases/imports/send-file.ts';
import { aDesign, end, start, updateContact, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

async function importCountry(api: ApiDriver, country: string): Promise<void> {
  const bytes = new TextEncoder().encode(`email,c\ncontact1@example.com,${country}`);
  await importFile(api, bytes, { mapping: [{ kind: 'email' }, { kind: 'field', name: 'COUNTRY' }] });
}

async function setCountry(api: ApiDriver, value: string): Promise<void> {
  const set = updateContact('set', { kind: 'field', field: 'COUNTRY', change: { kind: 'set', value } });
  const design = aDesign({ nodes: [start(), set, end()], connectors: ways('start > set > end') });
  await api.after(await api.newProgram({ design }), 'activate');
  await api.pass(DAY);
}

const CHANGES: readonly (readonly [string, (api: ApiDriver) => Promise<unknown>])[] = [
  ['an import that brings another value', (api) => importCountry(api, 'Chile')],
  ['a step of a program', (api) => setCountry(api, 'Chile')],
  [
    'the deletion of its list',
    async (api) => {
      // The only segment names the list.
      await api.db.segments.clear();
      await api.must('DELETE', '/lists/1', { onRevision: 1 });
    },
  ],
  ['the deletion of its preference', (api) => api.must('DELETE', '/preferences/1', { onRevision: 1 })],
  ['the deletion of its data field', (api) => api.must('DELETE', '/data-fields/VIP')],
];

async function anApiWithOne(): Promise<ApiDriver> {
  const api = await anApi({ contacts: 1 });
  await api.db.contacts.update(1 as ContactId, {
    preferenceIds: [1 as PreferenceId],
    fields: { VIP: true, COUNTRY: 'Peru' },
  });
  return api;
}

const revisionOf = async (api: ApiDriver) => (await api.db.contacts.get(1 as ContactId))?.revision;

test.each(CHANGES)('[U3] the revision of a contact is raised by %s', async (_, change) => {
  const api = await anApiWithOne();

  await change(api);

  expect(await revisionOf(api)).toBe(2);
});

test.each([
  ['an import that brings the same value', (api: ApiDriver) => importCountry(api, 'Peru')],
  ['a step that sets the value that is there', (api: ApiDriver) => setCountry(api, 'Peru')],
])('[U1] [U3] the revision of a contact is not raised by %s', async (_, act) => {
  const api = await anApiWithOne();

  await act(api);

  expect(await revisionOf(api)).toBe(1);
});
