import { describe, expect, test } from 'vitest';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { DAY, later } from '#domain/schedule/instant.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { csv } from './csv-bytes.ts';
import { dryRunFile, importFile, listRefused } from './send-file.ts';

const MAPPING: readonly ColumnUse[] = [
  { kind: 'email' },
  { kind: 'field', name: 'FIRSTNAME' },
  { kind: 'newField', name: 'POINTS', type: 'Number' },
  { kind: 'subscription', says: 'agreed' },
  { kind: 'lists' },
  { kind: 'preferences' },
];
const FILE = csv(
  'Email,Name,Points,Status,Lists,Preferences',
  'contact1@example.com,Ada,7,no,Fair,Wool',
  'new@example.com,Bo,8,no,Fair,Wool',
);
const UPLOAD = { mapping: MAPPING, id: 'import-1' };

describe('[M14] an import that is undone', () => {
  test('leaves everything as it was before, but for the recycle bin', async () => {
    const api = await anApi({ contacts: 2 });
    const before = await whole(api);
    await importFile(api, FILE, UPLOAD);
    const { body } = await api.call('POST', '/contact-imports/import-1/undo');
    expect(body).toEqual({ removed: 1, restored: 1 });
    expect(await whole(api)).toEqual(before);
    expect((await api.db.deletedContacts.toArray()).map(({ contact }) => contact.email)).toEqual([
      'new@example.com',
    ]);
    expect(await api.must('GET', '/contact-imports')).toEqual([]);
  });

  test('keeps what was changed since, and what is in use', async () => {
    const api = await anApi({ contacts: 2 });
    await importFile(api, FILE, UPLOAD);
    const contact = await api.db.contacts.get(1 as never);
    await api.db.contacts.update(1 as never, { fields: { ...contact?.fields, FIRSTNAME: 'Adele' } });
    await api.db.contacts.update(2 as never, { fields: { POINTS: 3 } });
    await api.call('POST', '/contact-imports/import-1/undo');
    const contacts = await api.db.contacts.toArray();
    expect(contacts.map(({ fields }) => fields)).toEqual([{ FIRSTNAME: 'Adele' }, { POINTS: 3 }]);
    expect(await api.db.dataFields.get('POINTS')).toEqual({ name: 'POINTS', type: 'Number' });
  });

  test('is undone once, and in the first 30 days only', async () => {
    const api = await anApi({ contacts: 2 });
    await importFile(api, FILE, UPLOAD);
    expect(await api.must('GET', '/contact-imports')).toMatchObject([
      { id: 'import-1', added: 1, updated: 1 },
    ]);
    const { imports } = api.db;
    const [done] = await imports.toArray();
    await imports.update('import-1', { at: later(done?.at ?? (0 as never), -30 * DAY) });
    expect(await api.must('GET', '/contact-imports')).toEqual([]);
    const { status, body } = await api.call('POST', '/contact-imports/import-1/undo');
    expect([status, body.title]).toEqual([404, 'This import can no longer be undone']);
  });
});

describe('[M13] before an import', () => {
  test('a dry run says what it will do, and stores nothing', async () => {
    const api = await anApi({ contacts: 2 });
    const before = await api.dump();
    const { body } = await dryRunFile(api, FILE, UPLOAD);
    expect(body).toMatchObject({
      added: 1,
      updated: 1,
      unchanged: 0,
      newFields: ['POINTS'],
      newLists: ['Fair'],
      newPreferences: ['Wool'],
    });
    expect(await api.dump()).toEqual(before);
  });

  test('says the same as the import then does', async () => {
    const api = await anApi({ contacts: 2 });
    const dry = await dryRunFile(api, FILE, UPLOAD);
    const done = await importFile(api, FILE, UPLOAD);
    expect(dry.body).toEqual(done.body);
  });

  test('called off while it stores, leaves nothing', async () => {
    const api = await anApi({ contacts: 2 });
    const before = await api.dump();
    const rows = Array.from({ length: 3_000 }, (_, row) => `p${row}@example.com,Name,1,yes,Fair,Wool`);
    const importing = importFile(api, csv('Email,Name,Points,Status,Lists,Preferences', ...rows), UPLOAD);
    await expect.poll(() => api.news.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await api.call('DELETE', '/contact-imports/under-way/import-1');
    const { status, body } = await importing;
    expect([status, body.kind]).toEqual([409, 'importEnded']);
    expect(await api.dump()).toEqual(before);
  });

  test('[M12] refused rows can be downloaded as they are in the file, with the reasons', async () => {
    const api = await anApi();
    const file = csv('Email,Name', 'nobody,"Bo, Jr"', 'a@example.com,Ada', ',=2+2,x');
    const mapping = [{ kind: 'email' }, { kind: 'field', name: 'FIRSTNAME' }] as const;
    const { body } = await listRefused(api, file, { mapping });
    expect(body.csv).toBe(
      [
        'Email,Name,Line,Reason',
        'nobody,"Bo, Jr",2,“nobody” is not an email address',
        ',\'=2+2,4,"This row has 3 cells, but there are 2 columns; No email address"',
        '',
      ].join('\r\n'),
    );
  });
});

/** All that an import touches, without what counts changes and what was said about them. */
async function whole({ db }: ApiDriver) {
  const contacts = (await db.contacts.toArray()).map(({ revision: _revision, ...contact }) => contact);
  return {
    contacts,
    dataFields: await db.dataFields.toArray(),
    lists: await db.contactLists.toArray(),
    preferences: await db.preferences.toArray(),
    suppressions: await db.suppressions.toArray(),
  };
}
